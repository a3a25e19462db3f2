import { isLeftToAssess } from '../recommendations/dials';
import type { RecommendationAtAGlance } from '../recommendations/at-a-glance';
import { promisesOf } from '../promises/promises-of';

/** How many things of a recommendation the office has not done yet. None of them is late: nobody has set a day for them. */
export type OpenWork = {
  recommendation: RecommendationAtAGlance;
  /** Parts whose wording nobody has confirmed. */
  toConfirm: number;
  /** Promises whose wording nobody has confirmed. */
  promisesToConfirm: number;
  /** Parts for our area that nobody has assessed. */
  toAssess: number;
  /** Promises that nobody has checked. */
  toCheck: number;
};

/** What has no day, so that it can never be late or due. */
export type Undated = { reviews: number; promises: number };

/** What the office has not done yet, for each recommendation that has any of it, in their order. */
export function listOpenWork(recommendations: readonly RecommendationAtAGlance[]): OpenWork[] {
  return recommendations
    .map((recommendation) => ({
      recommendation,
      toConfirm: recommendation.requirements.filter(({ confirmed }) => !confirmed).length,
      promisesToConfirm: promisesOf(recommendation).filter(({ confirmed }) => !confirmed).length,
      toAssess: recommendation.requirements.filter(isLeftToAssess).length,
      toCheck: promisesOf(recommendation).filter(({ state }) => state === 'unknown').length,
    }))
    .filter(({ toConfirm, toAssess, toCheck }) => toConfirm + toAssess + toCheck > 0);
}

/** Parts without a day for their next review, their own or their recommendation's. */
export function countUndatedReviews(recommendations: readonly RecommendationAtAGlance[]): number {
  const parts = recommendations.flatMap((recommendation) =>
    recommendation.nextReviewOn === null ? localParts(recommendation) : [],
  );
  return parts.filter(({ nextReviewOn }) => nextReviewOn === null).length;
}

/** True when any review or promise has a day: before that, "0 late" would say more than anybody knows. */
export function isAnythingDated(recommendations: readonly RecommendationAtAGlance[]): boolean {
  return recommendations.some(
    (recommendation) =>
      recommendation.nextReviewOn !== null ||
      recommendation.requirements.some(({ nextReviewOn }) => nextReviewOn !== null) ||
      promisesOf(recommendation).some(
        ({ dueOn, startsOn, state }) => dueOn !== null || startsOn !== null || state === 'late',
      ),
  );
}

const localParts = ({ requirements }: RecommendationAtAGlance) =>
  requirements.filter(({ addressedTo }) => addressedTo === 'local');
