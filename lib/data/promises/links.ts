import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import { type ByPerson, confirmPromiseWords } from './promises';

export type NewLinks = ByPerson & {
  recommendationId: string;
  /** Parts of it by their ids; null is the recommendation as a whole. */
  requirementIds: readonly (string | null)[];
  reason: string;
};

/**
 * Links a promise to what it also serves. Whoever links a promise has read it, so it is a confirmed one.
 * Returns false when somebody else changed it since `version` was read.
 */
export async function insertPromiseLinks(links: NewLinks): Promise<boolean> {
  const { requirementIds, recommendationId, reason, ...by } = links;
  if (!(await confirmPromiseWords(by))) return false;
  await database().promiseLink.createMany({
    data: requirementIds.map((requirementId) => ({
      ...{ id: randomUUID(), promiseId: by.promiseId, recommendationId, requirementId, reason },
      ...{ linkedById: by.recordedById, linkedAt: by.now },
    })),
  });
  return true;
}

export type EndOfLink = ByPerson & { id: string; reason: string };

/** Ends a link; it is kept, and may be made again. Returns false when somebody else changed the promise, or ended it, first. */
export async function endPromiseLinkNow({ id, reason, ...by }: EndOfLink): Promise<boolean> {
  const { promiseId, version, recordedById, now } = by;
  const touched = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: { version: { increment: 1 } },
  });
  const { count } = await database().promiseLink.updateMany({
    where: { id, promiseId, endedAt: null },
    data: { endedAt: now, endedById: recordedById, endedReason: reason },
  });
  return touched.count === 1 && count === 1;
}
