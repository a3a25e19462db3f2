import type { RecommendationKey, RequirementKey } from '@/lib/domain/paths/recommendation-key';

/** The key of a recommendation of the one inspection of most tests. */
export const keyOf = (ref: string): RecommendationKey => ({
  ...{ body: 'office', inspection: '2021-phase-one', ref },
});

/** The key of a requirement, whose number begins with that of its recommendation: "5a" of "5". */
export const partKey = (ref: string): RequirementKey => ({
  ...{ recommendation: keyOf(String(Number.parseInt(ref, 10))), ref },
});
