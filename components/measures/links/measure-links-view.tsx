import type { LinkChoice } from '@/lib/domain/measures/measure-links';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { MeasureLinksForm } from './measure-links-form';
import { MeasurePage } from '@/components/measures/measure-page';

type MeasureLinksViewProps = {
  action: FormActionHandler;
  measure: Pick<MeasureRecord, 'ref' | 'title' | 'version' | 'recommendations' | 'requirements'>;
  choices: readonly LinkChoice[];
};

/** Which recommendations and requirements one measure is linked to. */
export function MeasureLinksView({ action, measure, choices }: MeasureLinksViewProps) {
  const { ref, version, recommendations, requirements } = measure;
  return (
    <MeasurePage measure={measure} heading="Linked recommendations">
      <p className="govuk-body">
        Its figures are shown with these recommendations, and with the parts you select. The public sees the
        change in the next edition.
      </p>
      <MeasureLinksForm
        action={action}
        measure={{ ref, version }}
        links={{ recommendations, requirements }}
        choices={choices}
      />
    </MeasurePage>
  );
}
