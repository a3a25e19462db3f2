import type { Day } from '../day';
import type { RecommendationAtAGlance } from './at-a-glance';

/** A review of a requirement, or of the whole recommendation when `requirementRef` is null. */
export type ReviewDue = { recommendation: RecommendationAtAGlance; requirementRef: string | null; on: Day };

/** The earlier day first. */
export const byDay = (a: { on: Day }, b: { on: Day }): number => a.on.localeCompare(b.on);

/** The earliest day on which anything of this recommendation is to be looked at again, or null. */
export function earliestReview(recommendation: RecommendationAtAGlance): Day | null {
  return listReviews(recommendation).sort(byDay)[0]?.on ?? null;
}

/** Every review of a recommendation that has a day: its own, and those of its parts. */
export function listReviews(recommendation: RecommendationAtAGlance): ReviewDue[] {
  const whole = { requirementRef: null, on: recommendation.nextReviewOn };
  const parts = recommendation.requirements.map(({ ref, nextReviewOn }) => ({
    requirementRef: ref,
    on: nextReviewOn,
  }));
  return [whole, ...parts].flatMap(({ requirementRef, on }) =>
    on === null ? [] : [{ recommendation, requirementRef, on }],
  );
}
