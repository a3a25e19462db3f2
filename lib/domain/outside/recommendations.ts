import {
  computeRecommendationStatus,
  countStandings,
  describeProgress,
  standingsOf,
} from '@/lib/domain/recommendations/recommendation';
import type { EvidenceRecord } from '../evidence/evidence-record';
import type { ClearedFile } from '../evidence/public-file';
import { partsOf } from '@/lib/domain/paths/recommendation-key';
import type { RecommendationRecord } from '../recommendations/recommendation-record';
import type { PublicRecommendation } from './snapshot';
import {
  type Audience,
  isOnlySummarised,
  isShownTo,
  pickEvidence,
  pickEvidenceFile,
  pickWithheld,
} from './evidence';
import { pickRequirement } from './requirements';
import { inOrder } from '@/lib/domain/promises/response';
import { mergedPromisesOf, numberPromises } from '@/lib/domain/promises/promises-of';
import { pickMergedPromise } from './merged-promises';
import { pickLinkedPromise } from './promises';
import { withPartsBeingChecked, withoutDrafts } from './drafts';
import { pickPromises, pickResponse } from './responses';

/** What everybody outside the office reads of a recommendation. */
export type OutsideRecommendation = Omit<
  PublicRecommendation,
  'evidenceNotShown' | 'measureRefs' | 'statusLabel'
>;

export type Reading = {
  audience: Audience;
  /** True in a trial alone. */
  showsDrafts: boolean;
  /** Of the public: the files that go out with the edition, by the ids of their evidence. */
  files?: ReadonlyMap<string, ClearedFile>;
};

/**
 * A recommendation as this audience may read it. The one allow-list: nothing is spread or copied whole, so a field that
 * somebody adds to a record stays in the office until it is picked in this folder.
 */
export function pickRecommendation(
  whole: RecommendationRecord,
  evidence: readonly EvidenceRecord[],
  { audience, showsDrafts, files }: Reading,
): OutsideRecommendation {
  const { recommendation, beingChecked } = withoutDrafts(whole, { showsDrafts });
  const numbered = numberPromises(whole);
  const standings = standingsOf(recommendation);
  const parts = partsOf(recommendation);
  const shown = evidence.filter((item) => isShownTo(audience, item));
  return {
    inspectionSlug: recommendation.inspectionSlug,
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
      pickResponse(response, { numbered, shown, showsDrafts }),
    ),
    actions: pickPromises(recommendation.actions, { numbered, shown, showsDrafts }),
    merged: mergedPromisesOf(whole)
      .filter(({ confirmed }) => confirmed || showsDrafts)
      .map((one) => pickMergedPromise(one, { shown, showsDrafts })),
    linked: recommendation.linked.map((one) => pickLinkedPromise(one, { showsDrafts })),
    evidence: shown.map((item) => {
      const file = files?.get(item.id);
      return { ...pickEvidence(item, parts), file: file ? pickEvidenceFile(file) : null };
    }),
    evidenceSummaries: evidence
      .filter((item) => isOnlySummarised(audience, item))
      .map((item) => pickWithheld(item, parts)),
  };
}
