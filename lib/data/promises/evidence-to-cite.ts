import type { SignedInActor } from '@/lib/domain/permissions';
import { database } from '@/lib/data/database';
import { visibleTo } from '@/lib/data/evidence/visible-evidence';
import { inspectionOfOffice, isInspection } from '@/lib/data/inspections/inspection-key';
import type { RecommendationPlace } from '@/lib/schemas/record-place';

/** Evidence of a recommendation that can be named with what is said of a promise. */
export type EvidenceToCite = { id: string; title: string };

/** Evidence of a recommendation that this person may see and nobody rejected, newest first. */
export async function listEvidenceToCite(
  actor: SignedInActor,
  { inspection, recommendation: ref }: RecommendationPlace,
): Promise<EvidenceToCite[]> {
  const recommendation = { ref, inspection: isInspection(await inspectionOfOffice(inspection)) };
  return database().evidence.findMany({
    where: {
      AND: [
        { state: { not: 'rejected' }, requirements: { some: { requirement: { recommendation } } } },
        visibleTo(actor),
      ],
    },
    orderBy: { filedAt: 'desc' },
    select: { id: true, title: true },
  });
}
