import type { WallVerdict } from '@/lib/domain/measures/measures-wall';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { includesRecommendation, type RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import type { RecommendationName } from './measures-by-recommendation';

/** What the wall is narrowed to; nothing means all. */
export type WallChoice = { recommendation?: RecommendationKey; verdict?: WallVerdict };

type Asked = { inspection?: string; recommendation?: string; verdict?: WallVerdict };

/**
 * What an address asks the wall for. A number without an inspection, as in addresses that people kept, is that of the first
 * inspection that has it; a number that no inspection has is still asked for, and finds nothing.
 */
export function wallChoice(
  { inspection, recommendation: ref, verdict }: Asked,
  names: readonly RecommendationName[],
): WallChoice {
  if (ref === undefined) return { verdict };
  const found = names.find(
    ({ key }) => key.ref === ref && (inspection === undefined || key.inspection === inspection),
  );
  return { recommendation: found?.key ?? { body: '', inspection: inspection ?? '', ref }, verdict };
}

/** True for a measure that is linked to the chosen recommendation; where none is chosen, for each. */
export const isLinkedTo =
  (chosen: RecommendationKey | undefined) =>
  ({ recommendations }: Pick<PublicMeasure, 'recommendations'>) =>
    chosen === undefined || includesRecommendation(recommendations, chosen);
