import { database } from '@/lib/data/database';
import { inspectionOfOffice } from '@/lib/data/inspections/inspection-key';
import { listUncoveredExtracts } from '@/lib/data/uncovered/documents';
import type { ExtractRecord, ExtractState, ExtractWords } from '@/lib/domain/document/extract';
import { can, type SignedInActor } from '@/lib/domain/permissions';

/** The records made of the document of an inspection of this office, in order; none for a reader outside the office. */
export async function listExtracts(
  { role }: Pick<SignedInActor, 'role'>,
  inspectionSlug: string,
): Promise<ExtractRecord[]> {
  if (!can(role, 'manage:read')) return [];
  return listUncoveredExtracts(await inspectionOfOffice(inspectionSlug));
}

type Decision = ExtractWords & {
  id: string;
  version: number;
  state: ExtractState;
  reason: string | null;
  evidenceId: string | null;
  decidedById: string;
  now: Date;
};

/** Saves what a person decided of a record, with the words as corrected. False when somebody else changed it meanwhile. */
export async function updateExtract({ id, version, now, ...decided }: Decision): Promise<boolean> {
  const { count } = await database().extract.updateMany({
    where: { id, version },
    data: { ...decided, decidedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}
