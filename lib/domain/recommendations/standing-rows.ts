import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { partCells } from './part-cells';
import { STANDING_LABELS } from './standing';

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
    'force_says',
    'force_said_on',
    'force_reason',
    'force_revised_on',
    'superseded_by',
    'superseded_on',
  ] as const
).map((name) => ({ name }));
export type StandingRow = Record<(typeof STANDING_COLUMNS)[number]['name'], string | null>;

/** Status of each part, a row for each. Nobody has assessed those without a result. */
export function standingRows(recommendations: readonly PanelRecommendation[]): StandingRow[] {
  return recommendations.flatMap((recommendation) =>
    recommendation.requirements.map((requirement) => ({
      inspection: recommendation.inspectionSlug,
      recommendation: recommendation.ref,
      recommendation_summary: recommendation.summary,
      recommendation_status: STANDING_LABELS[recommendation.status],
      ...partCells(requirement),
    })),
  );
}
