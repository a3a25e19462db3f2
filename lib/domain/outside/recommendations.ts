import {
  computeRecommendationStatus,
  countStandings,
  describeProgress,
  standingsOf,
} from '@/lib/domain/recommendations/recommendation';
import type { EvidenceRecord } from '../evidence/evidence-record';
import { partsOf } from '@/lib/domain/paths/recommendation-key';
import type { RecommendationRecord } from '../recommendations/recommendation-record';
import type { PublicRecommendation } from './snapshot';
import { type Audience, isOnlySummarised, isShownTo, pickEvidence, pickWithheld } from './evidence';
import { pickRequirement } from './requirements';
import { inOrder } from '@/lib/domain/promises/response';
import { pickResponse } from './responses';

/** What everybody outside the office reads of a recommendation. */
export type OutsideRecommendation = Omit<
  PublicRecommendation,
  'evidenceNotShown' | 'measureRefs' | 'statusLabel'
>;

/**
 * A recommendation as this audience may read it. The one allow-list: nothing is spread or copied whole, so a field that
 * somebody adds to a record stays in the office until it is picked in this folder.
 */
export function pickRecommendation(
  recommendation: RecommendationRecord,
  evidence: readonly EvidenceRecord[],
  audience: Audience,
): OutsideRecommendation {
  const standings = standingsOf(recommendation);
  const parts = partsOf(recommendation);
  const shown = evidence.filter((item) => isShownTo(audience, item));
  return {
    ref: recommendation.ref,
    summary: recommendation.summary,
    text: recommendation.text,
    bullets: [...recommendation.bullets],
    timing: recommendation.timing,
    nextReviewOn: recommendation.nextReviewOn,
    status: computeRecommendationStatus(standings),
    progress: describeProgress(standings),
    counts: countStandings(standings),
    requirements: recommendation.requirements.map(pickRequirement),
    responses: inOrder(recommendation.responses).map((response) => pickResponse(response, shown)),
    evidence: shown.map((item) => pickEvidence(item, parts)),
    evidenceSummaries: evidence
      .filter((item) => isOnlySummarised(audience, item))
      .map((item) => pickWithheld(item, parts)),
  };
}
