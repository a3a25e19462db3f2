import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import type { OutsideStatedFigure } from '@/lib/domain/outside/document';

type StatedFiguresProps = {
  figures: readonly OutsideStatedFigure[];
  /** "response of 17 September 2021" */
  source: string;
  /** Said once above them, where nobody has confirmed them. */
  draftNotice: string | null;
};

/** What the response states of a measure: text beside the measure's own figures, and never in one line with them. */
export function StatedFigures({ figures, source, draftNotice }: StatedFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <section className="site-section" id="stated">
      <h2 className="govuk-heading-m">What the response states</h2>
      {draftNotice && <p className="govuk-body">{draftNotice}</p>}
      <p className="govuk-body">
        It is in no chart and no table of this measure, because it may be counted in another way.
      </p>
      {figures.map(({ title, value, period, basis, quotes }) => (
        <div key={title}>
          <SummaryList
            rows={[
              { key: 'What', value: title },
              { key: 'Value', value },
              { key: 'Stated period', value: period },
              { key: 'Stated basis', value: basis },
            ]}
          />
          <Quotation source={source}>
            {quotes.map((quote) => (
              <p key={quote}>{quote}</p>
            ))}
          </Quotation>
        </div>
      ))}
    </section>
  );
}
