import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { listInspections } from '@/lib/data/inspections/inspections';
import { listRecommendations } from './recommendations';

/** What somebody chooses a recommendation from, of any inspection, and what was chosen so far. */
export type RecommendationChoice = {
  inspections: InspectionRecord[];
  /** The one whose recommendations are listed. */
  inspection: InspectionRecord;
  recommendations: RecommendationRecord[];
  chosen: RecommendationRecord | null;
};

/** The recommendations of the inspection that was asked for, or else of the one the reader comes from; null where there is none. */
export async function readRecommendationChoice(
  actor: SignedInActor,
  asked: { inspection: string; recommendation: string | null },
): Promise<RecommendationChoice | null> {
  const inspections = await listInspections();
  const inspection = inspections.find(({ slug }) => slug === asked.inspection);
  if (!inspection) return null;
  const recommendations = await listRecommendations(actor, inspection.slug);
  const chosen = recommendations.find(({ ref }) => ref === asked.recommendation) ?? null;
  return { inspections, inspection, recommendations, chosen };
}
