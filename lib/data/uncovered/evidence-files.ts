import { FILE_KINDS, type FileKind } from '@/lib/domain/evidence/evidence-file';
import { VISIBILITIES, type Visibility } from '@/lib/domain/evidence/evidence';
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
