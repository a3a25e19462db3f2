import { MeasureFigures } from '@/components/measures/measure-figures';
import type { MeasureRecord } from '@/lib/domain/records';

/** What the figures of the measures that speak to a recommendation show. */
export function FiguresSection({ measures }: { measures: readonly MeasureRecord[] }) {
  return (
    <section id="figures">
      <h2 className="govuk-heading-m">Figures</h2>
      <MeasureFigures measures={measures} level={3} />
    </section>
  );
}
