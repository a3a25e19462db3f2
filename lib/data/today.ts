import type { Day } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import type {
  EvidenceRecord,
  InspectionRecord,
  PublicationRecord,
  RecommendationRecord,
} from '@/lib/domain/records';
import {
  type EvidencePlace,
  listEvidenceInReview,
  listEvidencePlaces,
  listExpiringEvidence,
} from './evidence';
import { listInspections } from './inspections';
import { findOpenPublication } from './publications';
import { listRecommendations } from './recommendations';

export type TodayRecords = {
  inspections: { inspection: InspectionRecord; recommendations: RecommendationRecord[] }[];
  evidenceInReview: EvidenceRecord[];
  expiringEvidence: EvidenceRecord[];
  evidencePlaces: ReadonlyMap<string, EvidencePlace>;
  openPublication: PublicationRecord | null;
};

/** Everything a person's first page is made of. `horizon` is the last day on which evidence may expire and be listed. */
export async function readToday(actor: SignedInActor, horizon: Day): Promise<TodayRecords> {
  const [inspections, evidenceInReview, expiringEvidence, openPublication] = await Promise.all([
    listInspections(),
    listEvidenceInReview(actor),
    listExpiringEvidence(actor, horizon),
    findOpenPublication(),
  ]);
  const [recommendations, evidencePlaces] = await Promise.all([
    Promise.all(inspections.map(({ slug }) => listRecommendations(actor, slug))),
    listEvidencePlaces([...evidenceInReview, ...expiringEvidence].map(({ id }) => id)),
  ]);
  return {
    inspections: inspections.map((inspection, index) => ({
      inspection,
      recommendations: recommendations[index] ?? [],
    })),
    ...{ evidenceInReview, expiringEvidence, evidencePlaces, openPublication },
  };
}
