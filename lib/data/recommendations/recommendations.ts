import type { SignedInActor } from '@/lib/domain/permissions';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { inspectionOfOffice } from '@/lib/data/inspections/inspection-key';
import { findOffice } from '@/lib/data/office/office';
import {
  findUncoveredRecommendation,
  listUncoveredRecommendations,
  listUncoveredRecommendationsOf,
} from '@/lib/data/uncovered/recommendations';

/** Panel members see the status of each part; the office's unconfirmed readings of a response are not theirs to read. */
function seenBy(actor: SignedInActor, recommendation: RecommendationRecord): RecommendationRecord {
  if (actor.role !== 'panel') return recommendation;
  return {
    ...recommendation,
    requirements: recommendation.requirements.map((requirement) => ({
      ...requirement,
      coverage: null,
      coverageNote: null,
    })),
  };
}

/** The recommendations of one inspection of this office in the order of the document, as this person may see them. */
export async function listRecommendations(
  actor: SignedInActor,
  inspectionSlug: string,
): Promise<RecommendationRecord[]> {
  const recommendations = await listUncoveredRecommendations(await inspectionOfOffice(inspectionSlug));
  return recommendations.map((recommendation) => seenBy(actor, recommendation));
}

/** Those of every inspection of this office, each inspection's in the order of its document, read at once. */
export async function listRecommendationsOfOffice(actor: SignedInActor): Promise<RecommendationRecord[]> {
  const recommendations = await listUncoveredRecommendationsOf((await findOffice())?.slug ?? '');
  return recommendations.map((recommendation) => seenBy(actor, recommendation));
}

/** One recommendation of this office as this person may see it, or null. */
export async function findRecommendation(
  actor: SignedInActor,
  inspectionSlug: string,
  ref: string,
): Promise<RecommendationRecord | null> {
  const recommendation = await findUncoveredRecommendation({
    ...(await inspectionOfOffice(inspectionSlug)),
    ref,
  });
  return recommendation && seenBy(actor, recommendation);
}
