import { EVIDENCE_FILES } from '@/lib/domain/paths/public';
import { database } from '@/lib/data/database';

/** How many files of a draft edition may no longer go out: somebody took the clearance back since it was prepared. */
export async function countFilesTakenBack(editionId: string): Promise<number> {
  const files = await database().editionFile.findMany({
    where: { editionId, path: { startsWith: EVIDENCE_FILES } },
    select: { sha256: true },
  });
  const cleared = await database().evidenceFileClearance.findMany({
    where: {
      ...{ sha256: { in: files.map(({ sha256 }) => sha256) }, endedAt: null },
      file: { evidence: { state: 'accepted', visibility: 'public' } },
    },
    select: { sha256: true },
  });
  return files.filter((file) => !cleared.some(({ sha256 }) => sha256 === file.sha256)).length;
}
