import { listPromises } from '@/lib/domain/outside/promises';
import { lateOccurrence, type Occurrence } from './promises/occurrences';
import { isOverdue, type PromiseState } from './promises/promise';
import { type Day, isAfter } from './day';
import type { PanelRecommendation } from './outside/panel-view';

/** A review whose day has passed; of the whole recommendation when `requirementRef` is null. */
export type OverdueReview = { recommendationRef: string; requirementRef: string | null; on: Day };

/** A promise that was found late or lapsed, or that is late by itself: its date or its last period has passed. */
export type BrokenPromise = {
  recommendationRef: string;
  promise: string;
  state: PromiseState;
  dueOn: Day | null;
  checkedOn: Day | null;
  /** The last period that ended, where it was not held or nobody has said so. */
  period: Occurrence | null;
};

export type Exceptions = { reviews: OverdueReview[]; promises: BrokenPromise[] };

/** What a reader who has little time should ask about first: the longest overdue review comes first, then the promises in the order of the document. */
export function listExceptions(recommendations: readonly PanelRecommendation[], today: Day): Exceptions {
  return {
    reviews: recommendations
      .flatMap(reviewsOf)
      .filter(({ on }) => isAfter(today, on))
      .sort((a, b) => a.on.localeCompare(b.on)),
    promises: recommendations.flatMap((recommendation) => brokenPromisesOf(recommendation, today)),
  };
}

function reviewsOf({ ref, nextReviewOn, requirements }: PanelRecommendation): OverdueReview[] {
  const parts = requirements.map((part) => ({ requirementRef: part.ref, on: part.nextReviewOn }));
  return [{ requirementRef: null, on: nextReviewOn }, ...parts].flatMap(({ requirementRef, on }) =>
    on === null ? [] : [{ recommendationRef: ref, requirementRef, on }],
  );
}

function brokenPromisesOf(recommendation: PanelRecommendation, today: Day): BrokenPromise[] {
  return listPromises(recommendation)
    .map((promise) => ({ promise, period: lateOccurrence(promise, today) }))
    .filter(
      ({ promise, period }) =>
        promise.state === 'late' ||
        promise.state === 'lapsed' ||
        isOverdue(promise, today) ||
        period !== null,
    )
    .map(({ promise: { promise, state, dueOn, checkedOn }, period }) => ({
      ...{ recommendationRef: recommendation.ref, promise, state, dueOn, checkedOn, period },
    }));
}
