import { type Decisions, figureKey, NUMBERS } from '@/lib/domain/measures/figure-decision';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import type { HiddenFigure, HiddenReason } from '@/lib/domain/publications/hidden-in-edition';

type Known = Pick<HiddenFigure, 'hides' | 'reason' | 'nearlyShown'>;

/** What the decisions hide of a figure, or null where they show all that there is of it. */
function hiddenOf(
  figure: SeriesRecord['observations'][number],
  { slug }: SeriesRecord,
  { rule, decisions }: { rule: string; decisions: Decisions },
): Known | null {
  const decision = decisions.get(figureKey({ ...figure, series: slug }));
  if (decision?.rule !== rule) {
    const hides = NUMBERS.filter((name) => figure[name] !== null);
    return { hides, reason: 'checking', nearlyShown: false };
  }
  const { hides, reason, nearlyShown } = decision;
  if (reason === 'exempt' || reason === 'clear') return null;
  const why: HiddenReason = reason;
  return { hides: [...hides], reason: why, nearlyShown };
}

/**
 * Which figures the decisions hide from an audience, of the measures whose numbers are in `shown`. For the office alone:
 * who reads why a figure is hidden knows which ones are small.
 */
export function listHiddenFigures(
  measures: readonly MeasureRecord[],
  decisions: Decisions,
  shown: readonly { ref: string }[],
): HiddenFigure[] {
  const refs = new Set(shown.map(({ ref }) => ref));
  return measures
    .filter(({ ref }) => refs.has(ref))
    .flatMap(({ ref, title, disclosureRule: rule, series, forces }) =>
      [...series, ...forces]
        .filter(({ illustrative }) => !illustrative)
        .flatMap((one) =>
          one.observations.flatMap((figure): HiddenFigure[] => {
            const hidden = hiddenOf(figure, one, { rule, decisions });
            if (!hidden) return [];
            return [
              { measure: ref, measureTitle: title, series: one.title, period: figure.period, ...hidden },
            ];
          }),
        ),
    );
}
