import { MeasureFigures } from '@/components/measures/measure-figures';
import type { Day } from '@/lib/domain/day';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

type FiguresSectionProps = { measures: readonly PublicMeasure[]; today: Day; mayAsk: boolean };

/** What the figures of the measures linked to a recommendation show. */
export function FiguresSection({ measures, today, mayAsk }: FiguresSectionProps) {
  return (
    <section id="figures">
      <h2 className="govuk-heading-m">Figures</h2>
      <MeasureFigures measures={measures} level={3} today={today} mayAsk={mayAsk} />
    </section>
  );
}
