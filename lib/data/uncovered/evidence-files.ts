import { FILE_KINDS, type FileKind } from '@/lib/domain/evidence/evidence-file';
import { VISIBILITIES, type Visibility } from '@/lib/domain/evidence/evidence';
import type { ClearedFile } from '@/lib/domain/evidence/public-file';
import { dayInLondon } from '@/lib/domain/day';
import { database } from '../database';
import { keysOf, oneOf } from '../lists';

/** A file in quarantine, whoever may see its evidence: for the worker that checks it. Null when it was checked already. */
export async function findUncoveredQuarantinedFile(id: string): Promise<{
  id: string;
  revision: number;
  kind: FileKind;
  body: Uint8Array;
  evidence: { id: string; title: string; visibility: Visibility };
} | null> {
  const row = await database().evidenceFile.findFirst({
    where: { id, scanState: 'quarantined' },
    select: {
      ...{ id: true, revision: true, kind: true, body: true },
      evidence: { select: { id: true, title: true, visibility: true } },
    },
  });
  if (!row) return null;
  const visibility = oneOf(keysOf(VISIBILITIES), row.evidence.visibility);
  return { ...row, kind: oneOf(keysOf(FILE_KINDS), row.kind), evidence: { ...row.evidence, visibility } };
}

/**
 * The file of each of these items of evidence that somebody made public: the newest, where a scanner cleared it and the list of
 * hidden data was ticked of these very bytes. Without the bytes; whether its evidence may be shown is for the snapshot.
 */
export async function listUncoveredClearedFiles(
  evidenceIds: readonly string[],
): Promise<Map<string, ClearedFile>> {
  const rows = await database().evidenceFile.findMany({
    where: { evidenceId: { in: [...evidenceIds] } },
    select: {
      ...{ evidenceId: true, kind: true, sha256: true, keptSha256: true, scanState: true },
      clearances: {
        where: { endedAt: null },
        select: { sha256: true, clearedAt: true, clearedBy: { select: { name: true } } },
      },
    },
    orderBy: { revision: 'asc' },
  });
  const newest = new Map(rows.map((row) => [row.evidenceId, row]));
  return new Map(
    [...newest.values()].flatMap(({ evidenceId, kind, scanState, clearances: [cleared], ...hashes }) => {
      const sha256 = hashes.keptSha256 ?? hashes.sha256;
      if (scanState !== 'clean' || cleared?.sha256 !== sha256) return [];
      const { clearedBy, clearedAt } = cleared;
      const file = { kind: oneOf(keysOf(FILE_KINDS), kind), sha256 };
      return [[evidenceId, { ...file, by: clearedBy.name, on: dayInLondon(clearedAt) }]];
    }),
  );
}

/** The bytes of cleared files, by their hashes. */
export async function readUncoveredClearedFiles(hashes: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = await database().evidenceFileClearance.findMany({
    where: { sha256: { in: [...hashes] }, endedAt: null },
    select: { sha256: true, file: { select: { body: true } } },
  });
  return new Map(rows.map(({ sha256, file }) => [sha256, file.body]));
}
