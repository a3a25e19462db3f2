import { addDays, type Day, isAfter } from '../day';
import { evidenceHorizon } from '../evidence/expiry';
import type { EvidenceRecord } from '../evidence/evidence-record';
import type { PartAtAGlance, RecommendationAtAGlance } from '../recommendations/at-a-glance';
import { findingOf } from '../recommendations/dials';
import { byDay, listReviews, type ReviewDue } from '../recommendations/review';

/** How far ahead the office looks: far enough to prepare, near enough that the list stays short. */
const DAYS_AHEAD_FOR_REVIEWS = 14;

export type EvidenceExpiring = { evidence: EvidenceRecord; on: Day; hasExpired: boolean };

/** A part that was verified, and that no evidence in date supports any more. */
export type ToRecheck = { recommendation: RecommendationAtAGlance; requirement: PartAtAGlance };

export type WhatIsDue = {
  toRecheck: ToRecheck[];
  lateReviews: ReviewDue[];
  dueReviews: ReviewDue[];
  expiringEvidence: EvidenceExpiring[];
};

/** What has passed its day or is about to, each list in the order of the days. */
export function whatIsDue(
  recommendations: readonly RecommendationAtAGlance[],
  evidence: readonly EvidenceRecord[],
  today: Day,
): WhatIsDue {
  const reviews = recommendations.flatMap(listReviews).sort(byDay);
  const horizon = addDays(today, DAYS_AHEAD_FOR_REVIEWS);
  return {
    toRecheck: recommendations.flatMap((recommendation) =>
      recommendation.requirements
        .filter((requirement) => findingOf(requirement) === 'needs-rechecking')
        .map((requirement) => ({ recommendation, requirement })),
    ),
    lateReviews: reviews.filter(({ on }) => isAfter(today, on)),
    dueReviews: reviews.filter(({ on }) => !isAfter(today, on) && !isAfter(on, horizon)),
    expiringEvidence: expiringOn(evidence, today),
  };
}

/** The evidence that has expired on a day or is about to, the soonest first. */
export const expiringOn = (evidence: readonly EvidenceRecord[], today: Day): EvidenceExpiring[] =>
  distinctById(evidence)
    .flatMap((item) => expiry(item, today))
    .sort(byDay);

function expiry(evidence: EvidenceRecord, today: Day): EvidenceExpiring[] {
  const on = evidence.expiresOn;
  if (evidence.state !== 'accepted' || on === null) return [];
  if (isAfter(on, evidenceHorizon(today))) return [];
  return [{ evidence, on, hasExpired: isAfter(today, on) }];
}

const distinctById = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
