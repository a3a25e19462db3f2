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
import { numberPromises } from '@/lib/domain/promises/promises-of';
import { withPartsBeingChecked, withoutDrafts } from './drafts';
import { pickResponse } from './responses';

/** What everybody outside the office reads of a recommendation. */
export type OutsideRecommendation = Omit<
  PublicRecommendation,
  'evidenceNotShown' | 'measureRefs' | 'statusLabel'
>;

/** Who reads, and whether drafts are shown: in a trial alone. */
export type Reading = { audience: Audience; showsDrafts: boolean };

/**
 * A recommendation as this audience may read it. The one allow-list: nothing is spread or copied whole, so a field that
 * somebody adds to a record stays in the office until it is picked in this folder.
 */
export function pickRecommendation(
  whole: RecommendationRecord,
  evidence: readonly EvidenceRecord[],
  { audience, showsDrafts }: Reading,
): OutsideRecommendation {
  const { recommendation, beingChecked } = withoutDrafts(whole, { showsDrafts });
  const numbered = numberPromises(whole);
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
    // A part that is still being checked has no status, so nothing is said of the whole that it could belie.
    status: computeRecommendationStatus(beingChecked.parts ? [...standings, 'not-yet-assessed'] : standings),
    progress: withPartsBeingChecked(describeProgress(standings), { ...recommendation, beingChecked }),
    counts: countStandings(standings),
    beingChecked,
    requirements: recommendation.requirements.map(pickRequirement),
    responses: inOrder(recommendation.responses).map((response) =>
      pickResponse(response, { numbered, shown }),
    ),
    evidence: shown.map((item) => pickEvidence(item, parts)),
    evidenceSummaries: evidence
      .filter((item) => isOnlySummarised(audience, item))
      .map((item) => pickWithheld(item, parts)),
  };
}
