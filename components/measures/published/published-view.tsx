import { MeasurePage } from '@/components/measures/measure-page';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { describeExemption, type SeriesAndExemption } from '@/lib/domain/measures/exemption';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { EndExemptionForm, ExemptForm } from './exempt-forms';

type PublishedViewProps = {
  measure: { ref: string; title: string };
  series: readonly SeriesAndExemption[];
  actions: { exempt: FormActionHandler; end: FormActionHandler };
};

// Where they came from is in the list above, which breaks long addresses.
const toChoice = ({ slug, title }: SeriesAndExemption) => ({ value: slug, text: title });

/** Which sets of figures of a measure are shown as their publisher shows them, and who has read them there. */
export function PublishedView({ measure, series, actions }: PublishedViewProps) {
  const held = series.filter(({ figures }) => figures > 0);
  const read = held.filter(({ exemption, holds }) => exemption !== null && holds);
  const unread = held.filter((one) => !read.includes(one));
  return (
    <MeasurePage measure={measure} heading="Figures already published">
      <p className="govuk-body">
        We hide small counts, unless these very figures are on a page of the department or body that publishes
        them. Copies of open data do not count. When a figure is added, an approver must read them again.
      </p>
      {held.length === 0 ? (
        <p className="govuk-body">This measure has no figures.</p>
      ) : (
        <SummaryList rows={held.map((one) => ({ key: one.title, value: describeExemption(one) }))} />
      )}
      {unread.length > 0 && (
        <section aria-labelledby="read">
          <Heading level={2} id="read">
            Say that you have read them
          </Heading>
          <ExemptForm action={actions.exempt} measure={measure.ref} choices={unread.map(toChoice)} />
        </section>
      )}
      {read.length > 0 && (
        <section aria-labelledby="end">
          <Heading level={2} id="end">
            Hide small counts again
          </Heading>
          <EndExemptionForm action={actions.end} measure={measure.ref} choices={read.map(toChoice)} />
        </section>
      )}
    </MeasurePage>
  );
}
