import { lastDayOf } from '@/lib/domain/chart/chart-series';
import type { Day } from '@/lib/domain/day';
import { type DueFigures, whyDue } from '@/lib/domain/figures/due/figures-due';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import type { WallChoice } from '@/lib/domain/paths/measures';
import { includesRecommendation, type RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import type { RecommendationName } from './measures-by-recommendation';

type Asked = Omit<WallChoice, 'recommendation'> & { inspection?: string; recommendation?: string };

/**
 * What an address asks the wall for. A number without an inspection, as in addresses that people kept, is that of the first
 * inspection that has it; a number that no inspection has is still asked for, and finds nothing.
 */
export function wallChoice(
  { inspection, recommendation: ref, ...rest }: Asked,
  names: readonly RecommendationName[],
): WallChoice {
  if (ref === undefined) return rest;
  const found = names.find(
    ({ key }) => key.ref === ref && (inspection === undefined || key.inspection === inspection),
  );
  return { recommendation: found?.key ?? { body: '', inspection: inspection ?? '', ref }, ...rest };
}

/** True for a measure that is linked to the chosen recommendation; where none is chosen, for each. */
export const isLinkedTo =
  (chosen: RecommendationKey | undefined) =>
  ({ recommendations }: Pick<PublicMeasure, 'recommendations'>) =>
    chosen === undefined || includesRecommendation(recommendations, chosen);

/** Why the figures of a measure are due on a day. */
export const whyDueOf = (measure: PublicMeasure, today: Day) =>
  whyDue({ ...measure, lastDay: lastDayOf(measure) }, today);

/** True for a measure whose figures are due for the chosen reason; where none is chosen, for each. */
export const isDueFor =
  (chosen: DueFigures | undefined, today: Day) =>
  (measure: PublicMeasure): boolean =>
    chosen === undefined || whyDueOf(measure, today) === chosen;
