import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { PublicRequirement } from '@/lib/domain/outside/snapshot';
import { RECOMMENDATION_STATUS_LABELS } from './recommendation';
import { ASSURANCE_LABELS, describeStanding, RESULT_LABELS, standingOf } from './requirement';

/** The columns of the file that says the status of each part of each recommendation. */
export const STANDING_COLUMNS = (
  [
    'inspection',
    'recommendation',
    'recommendation_summary',
    'recommendation_status',
    'part',
    'part_text',
    'addressed_to',
    'reading_confirmed',
    'standing',
    'result',
    'assurance',
    'effective_on',
    'reason',
    'next_review_on',
  ] as const
).map((name) => ({ name }));
export type StandingRow = Record<(typeof STANDING_COLUMNS)[number]['name'], string>;

/** Status of each part, a row for each. Nobody has assessed those without a result. */
export function standingRows(recommendations: readonly PanelRecommendation[]): StandingRow[] {
  return recommendations.flatMap((recommendation) =>
    recommendation.requirements.map((requirement) => ({
      inspection: recommendation.inspectionSlug,
      recommendation: recommendation.ref,
      recommendation_summary: recommendation.summary,
      recommendation_status: RECOMMENDATION_STATUS_LABELS[recommendation.status],
      ...cellsOf(requirement),
    })),
  );
}

function cellsOf({ ref, text, addressedTo, confirmed, nextReviewOn, current }: PublicRequirement) {
  return {
    part: ref,
    part_text: text,
    addressed_to: addressedTo,
    reading_confirmed: confirmed ? 'yes' : 'no',
    standing: describeStanding(standingOf({ addressedTo, current })),
    result: current ? RESULT_LABELS[current.result] : '',
    assurance: current ? ASSURANCE_LABELS[current.assurance] : '',
    effective_on: current?.effectiveOn ?? '',
    reason: current?.reason ?? '',
    next_review_on: nextReviewOn ?? '',
  };
}
