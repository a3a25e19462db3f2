import { randomUUID } from 'node:crypto';
import type { EvidenceCorrection } from '@/lib/domain/evidence/correction';
import type { EvidenceRecord, EvidenceWritten } from '@/lib/domain/evidence/evidence-record';
import type { SignedInActor } from '@/lib/domain/permissions';
import { evidenceChangesJson } from '@/lib/schemas/evidence/correct-evidence';
import { database } from '@/lib/data/database';
import { toDateOrNull } from '@/lib/data/days';
import { visibleTo } from './visible-evidence';

export type EvidenceEdit = {
  evidence: EvidenceRecord;
  /** What it is from now on, and whether it was sent back to review by this. */
  written: EvidenceWritten;
  isSentBack: boolean;
  correction: Pick<EvidenceCorrection, 'changes' | 'reason'>;
  byId: string;
  now: Date;
};

/** Writes an item anew and keeps what was corrected. Returns false when somebody else changed it since it was read. */
export async function correctEvidenceNow(edit: EvidenceEdit): Promise<boolean> {
  const { evidence, written, isSentBack, correction, byId, now } = edit;
  const { id, version, decisionNote } = evidence;
  const undecided = { decidedById: null, decidedAt: null, decisionNote: null, sufficiency: [] };
  const { count } = await database().evidence.updateMany({
    where: { id, version },
    data: {
      ...written,
      effectiveFrom: toDateOrNull(written.effectiveFrom),
      effectiveTo: toDateOrNull(written.effectiveTo),
      expiresOn: toDateOrNull(written.expiresOn),
      dueOn: toDateOrNull(written.dueOn),
      ...(isSentBack ? { ...undecided, correctedById: byId } : {}),
      version: { increment: 1 },
    },
  });
  if (count !== 1) return false;
  await database().evidenceCorrection.create({
    data: {
      ...{ id: randomUUID(), evidenceId: id, correctedById: byId, correctedAt: now },
      ...{ changes: [...correction.changes], reason: correction.reason },
      undoneDecision: isSentBack ? decisionNote : null,
    },
  });
  return true;
}

/** What was corrected of an item that this person may see, newest first. */
export async function listCorrections(
  actor: SignedInActor,
  evidenceId: string,
): Promise<EvidenceCorrection[]> {
  const rows = await database().evidenceCorrection.findMany({
    where: { evidence: { AND: [{ id: evidenceId }, visibleTo(actor)] } },
    orderBy: { sequence: 'desc' },
    include: { correctedBy: { select: { name: true } } },
  });
  return rows.map(({ changes, reason, undoneDecision, correctedBy, correctedAt }) => ({
    changes: evidenceChangesJson.parse(changes),
    ...{ reason, undoneDecision, by: correctedBy.name, at: correctedAt.toISOString() },
  }));
}
