import { findInspection } from '@/lib/data/inspections/inspections';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { Refusal } from '@/lib/domain/refusal';
import type { RecommendationPlace, RequirementPlace } from '@/lib/schemas/record-place';

type FoundRecommendation = { inspection: InspectionRecord; recommendation: RecommendationRecord };

/** The recommendation at this place. @throws Refusal when there is none. */
export async function recommendationAt(
  actor: SignedInActor,
  place: RecommendationPlace,
): Promise<FoundRecommendation> {
  // One after the other: inside a transaction there is one connection, and it answers one question at a time.
  const inspection = await findInspection(place.inspection);
  const recommendation = await findRecommendation(actor, place.inspection, place.recommendation);
  if (!inspection || !recommendation) throw new Refusal('not-found', 'There is no such recommendation.');
  return { inspection, recommendation };
}

/** The requirement at this place. @throws Refusal when there is none. */
export async function requirementAt(
  actor: SignedInActor,
  place: RequirementPlace,
): Promise<FoundRecommendation & { requirement: RequirementRecord }> {
  const found = await recommendationAt(actor, place);
  const requirement = found.recommendation.requirements.find(({ ref }) => ref === place.requirement);
  if (!requirement) throw new Refusal('not-found', 'There is no such part.');
  return { ...found, requirement };
}
