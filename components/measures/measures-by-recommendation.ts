import type { PublicMeasure } from '@/lib/domain/publications/snapshot';

/** A recommendation by its number and its plain sentence. */
export type RecommendationName = { ref: string; summary: string };

export type MeasureGroup = { id: string; title: string; measures: PublicMeasure[] };

/**
 * Each measure once: under the one recommendation it speaks to, or at the end with those that speak to several. Groups
 * without a measure are left out.
 */
export function groupByRecommendation(
  measures: readonly PublicMeasure[],
  recommendations: readonly RecommendationName[],
): MeasureGroup[] {
  const single = recommendations.map(({ ref, summary }) => ({
    id: `recommendation-${ref}`,
    title: `Recommendation ${ref}: ${summary}`,
    measures: measures.filter(({ recommendationRefs }) => isOnly(recommendationRefs, ref)),
  }));
  const placed = new Set(single.flatMap((group) => group.measures.map(({ ref }) => ref)));
  const several = {
    id: 'several',
    title: 'More than one recommendation',
    measures: measures.filter(({ ref }) => !placed.has(ref)),
  };
  return [...single, several].filter((group) => group.measures.length > 0);
}

const isOnly = (refs: readonly string[], ref: string) => refs.length === 1 && refs[0] === ref;
