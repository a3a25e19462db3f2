import type { FileKind, ScanState } from '@/lib/domain/evidence/evidence-file';
import { FILE_KINDS, SCAN_STATES } from '@/lib/domain/evidence/evidence-file';
import { VISIBILITIES, type Visibility } from '@/lib/domain/evidence/evidence';
import type { EvidenceFileRecord, PanelFile } from '@/lib/domain/evidence/evidence-record';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { Prisma } from '@/prisma/generated/app/client';
import { database } from '@/lib/data/database';
import { keysOf, oneOf } from '@/lib/data/lists';
import { visibleTo } from './visible-evidence';

// Never the bytes: a list of files would read megabytes to show names.
const withoutBody = {
  id: true,
  revision: true,
  fileName: true,
  kind: true,
  size: true,
  sha256: true,
  keptSha256: true,
  scanState: true,
  problem: true,
  addedAt: true,
  addedById: true,
  addedBy: { select: { name: true } },
  clearances: {
    where: { endedAt: null },
    select: { id: true, clearedAt: true, clearedBy: { select: { name: true } } },
  },
} satisfies Prisma.EvidenceFileSelect;

type Row = Prisma.EvidenceFileGetPayload<{ select: typeof withoutBody }>;

const toFile = ({
  kind,
  scanState,
  addedAt,
  addedBy,
  clearances: [cleared],
  ...row
}: Row): EvidenceFileRecord => ({
  ...row,
  clearance: cleared
    ? { id: cleared.id, by: cleared.clearedBy.name, at: cleared.clearedAt.toISOString() }
    : null,
  kind: oneOf(keysOf(FILE_KINDS), kind),
  scanState: oneOf(keysOf(SCAN_STATES), scanState),
  addedAt: addedAt.toISOString(),
  addedBy: addedBy.name,
});

/** The files of the evidence that this person may see; for whoever is not of the office those alone that a scanner cleared. */
const openTo = (actor: SignedInActor): Prisma.EvidenceFileWhereInput => ({
  evidence: visibleTo(actor),
  ...(can(actor.role, 'evidence:open-file') ? {} : { scanState: 'clean' }),
});

/** The files of one item of evidence that this person may open, newest first. */
export async function listEvidenceFiles(
  actor: SignedInActor,
  evidenceId: string,
): Promise<EvidenceFileRecord[]> {
  if (!can(actor.role, 'evidence:open-file')) return [];
  const rows = await database().evidenceFile.findMany({
    where: { AND: [{ evidenceId }, openTo(actor)] },
    orderBy: { revision: 'desc' },
    select: withoutBody,
  });
  return rows.map(toFile);
}

/** Whether there is no later revision, in whatever state: what was corrected is for the office alone. */
async function isNewest(evidenceId: string, revision: number): Promise<boolean> {
  const later = { evidenceId, revision: { gt: revision } };
  return (await database().evidenceFile.count({ where: later })) === 0;
}

/** The file of each of these items of evidence that the panel may open: the newest, where a scanner cleared it. */
export async function listPanelFiles(evidenceIds: readonly string[]): Promise<Map<string, PanelFile>> {
  const rows = await database().evidenceFile.findMany({
    where: { evidenceId: { in: [...evidenceIds] } },
    select: { evidenceId: true, id: true, kind: true, size: true, scanState: true },
    orderBy: { revision: 'asc' },
  });
  const newest = new Map(rows.map((row) => [row.evidenceId, row]));
  return new Map(
    [...newest.values()]
      .filter(({ scanState }) => scanState === 'clean')
      .map(({ evidenceId, id, kind, size }) => [
        evidenceId,
        { id, kind: oneOf(keysOf(FILE_KINDS), kind), size },
      ]),
  );
}

/** A file with its bytes, of evidence that this person may see, or null: "not yours" and "not there" are the same. */
export async function findEvidenceFile(
  actor: SignedInActor,
  id: string,
): Promise<{
  file: EvidenceFileRecord;
  evidence: { id: string; title: string; visibility: Visibility };
  body: Uint8Array;
} | null> {
  if (!can(actor.role, 'evidence:open-checked-file')) return null;
  const row = await database().evidenceFile.findFirst({
    where: { AND: [{ id }, openTo(actor)] },
    select: { ...withoutBody, body: true, evidence: { select: { id: true, title: true, visibility: true } } },
  });
  if (!row) return null;
  if (!can(actor.role, 'evidence:open-file') && !(await isNewest(row.evidence.id, row.revision))) return null;
  const { body, evidence, ...rest } = row;
  const visibility = oneOf(keysOf(VISIBILITIES), evidence.visibility);
  return { file: toFile(rest), evidence: { ...evidence, visibility }, body };
}

export type NewEvidenceFile = {
  id: string;
  evidenceId: string;
  fileName: string;
  kind: FileKind;
  sha256: string;
  body: Uint8Array<ArrayBuffer>;
  addedById: string;
};

/**
 * Puts a file into quarantine as the next revision, and returns its number. The item of evidence is locked meanwhile: two
 * people who add at once get two revisions.
 */
export async function insertEvidenceFile(file: NewEvidenceFile): Promise<number> {
  await database().$queryRaw`select id from evidence where id = ${file.evidenceId}::uuid for update`;
  const { _max } = await database().evidenceFile.aggregate({
    where: { evidenceId: file.evidenceId },
    _max: { revision: true },
  });
  const revision = (_max.revision ?? 0) + 1;
  await database().evidenceFile.create({
    data: { ...file, revision, size: file.body.length },
    select: { id: true },
  });
  return revision;
}

export type CheckedFile = {
  id: string;
  scanState: Exclude<ScanState, 'quarantined'>;
  problem: string | null;
  /** What is kept in place of what was received, with its hash; null where that is kept. */
  kept: { body: Uint8Array<ArrayBuffer>; sha256: string } | null;
  at: Date;
};

/** Ends the quarantine of a file. Returns false when it had ended already. */
export async function endQuarantine({ id, scanState, problem, kept, at }: CheckedFile): Promise<boolean> {
  const { count } = await database().evidenceFile.updateMany({
    where: { id, scanState: 'quarantined' },
    data: {
      ...{ scanState, problem, scannedAt: at },
      ...(kept ? { body: kept.body, keptSha256: kept.sha256 } : {}),
    },
  });
  return count === 1;
}
