import { inspectionOfOffice } from '@/lib/data/inspections/inspection-key';
import { database } from '@/lib/data/database';
import { listUncoveredPartReadings } from '@/lib/data/uncovered/documents';
import type { PartReading } from '@/lib/domain/document/part-reading';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Coverage } from '@/lib/domain/promises/promise';

/** How the office reads the response to each part, or to those of one recommendation, drafts included; nothing for a reader outside the office. */
export async function listPartReadings(
  { role }: Pick<SignedInActor, 'role'>,
  inspectionSlug: string,
  recommendation?: string,
): Promise<PartReading[]> {
  if (!can(role, 'manage:read')) return [];
  return listUncoveredPartReadings(await inspectionOfOffice(inspectionSlug), recommendation);
}

type ConfirmedReading = {
  requirementId: string;
  version: number;
  coverage: Coverage;
  note: string | null;
  sentenceIds: readonly string[];
  confirmedById: string;
  now: Date;
};

/** Saves how far the response answers a part, and by which sentences. False when somebody else changed the part meanwhile. */
export async function saveCoverage(reading: ConfirmedReading): Promise<boolean> {
  const { requirementId, version, coverage, note, sentenceIds, confirmedById, now } = reading;
  const { count } = await database().requirement.updateMany({
    where: { id: requirementId, version },
    data: {
      ...{ coverage, coverageNote: note, answeredBy: [...sentenceIds] },
      ...{ coverageConfirmedAt: now, coverageConfirmedById: confirmedById },
      version: { increment: 1 },
    },
  });
  return count === 1;
}
