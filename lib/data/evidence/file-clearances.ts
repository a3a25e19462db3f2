import type { HiddenDataTick } from '@/lib/domain/evidence/public-file';
import { database } from '@/lib/data/database';

export type NewClearance = {
  fileId: string;
  sha256: string;
  ticks: readonly HiddenDataTick[];
  clearedById: string;
  clearedAt: Date;
};

/** Makes a file public with the next edition. Returns false when somebody else did so first. */
export async function insertClearance({ ticks, ...clearance }: NewClearance): Promise<boolean> {
  const data = [{ ...clearance, ticks: [...ticks] }];
  const { count } = await database().evidenceFileClearance.createMany({ data, skipDuplicates: true });
  return count === 1;
}

export type EndOfClearance = { id: string; endedById: string; reason: string; at: Date };

/** Takes a clearance back: the next edition has no such file. Returns false when somebody else did so first. */
export async function endClearance({ id, endedById, reason, at }: EndOfClearance): Promise<boolean> {
  const { count } = await database().evidenceFileClearance.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: at, endedById, endedReason: reason },
  });
  return count === 1;
}
