import {
  describeRecommendationKey,
  includesRecommendation,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';

/** A recommendation by its key and its plain sentence. */
export type RecommendationName = { key: RecommendationKey; summary: string };

export type MeasureGroup = { id: string; title: string; measures: PublicMeasure[] };

/**
 * Each measure once: under the one recommendation it is linked to, or at the end with those linked to several. Groups
 * without a measure are left out.
 */
export function groupByRecommendation(
  measures: readonly PublicMeasure[],
  recommendations: readonly RecommendationName[],
): MeasureGroup[] {
  const among = recommendations.map(({ key }) => key);
  const single = recommendations.map(({ key, summary }) => ({
    id: groupId(key),
    title: `Recommendation ${describeRecommendationKey(key, among)}: ${summary}`,
    measures: measures.filter((measure) => isOnly(measure.recommendations, key)),
  }));
  const placed = new Set(single.flatMap((group) => group.measures.map(({ ref }) => ref)));
  const several = {
    id: 'several',
    title: 'More than one recommendation',
    measures: measures.filter(({ ref }) => !placed.has(ref)),
  };
  return [...single, several].filter((group) => group.measures.length > 0);
}

/** The place of a recommendation's group on a page. */
export const groupId = ({ inspection, ref }: RecommendationKey) => `recommendation-${inspection}-${ref}`;

const isOnly = (keys: readonly RecommendationKey[], key: RecommendationKey) =>
  keys.length === 1 && includesRecommendation(keys, key);
