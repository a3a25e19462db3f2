import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/database';
import type { ByPerson } from './promises';

export type NewMerge = ByPerson & {
  into: { id: string; version: number };
  reason: string;
  /** The recommendation of the promise that goes, where what remains is of another one and does not serve it yet. */
  serves: string | null;
  /** Links that what remains has already, or needs none: they end, and are not made again. */
  needless: readonly string[];
};

/**
 * Merges a promise into another: it points there and changes no more. Its links to what it serves, and to evidence, are made
 * again for the one that remains, which is a confirmed one from now on. Returns false when somebody else changed one of them first.
 */
export async function insertMerge(merge: NewMerge): Promise<boolean> {
  const { promiseId, version, into, reason, recordedById: byId, now } = merge;
  await moveLinks(merge);
  const gone = await database().responsePromise.updateMany({
    where: { id: promiseId, version, mergedIntoId: null },
    data: {
      ...{ mergedIntoId: into.id, mergedAt: now, mergedById: byId, mergedReason: reason },
      version: { increment: 1 },
    },
  });
  const kept = await database().responsePromise.updateMany({
    where: { id: into.id, version: into.version },
    data: { version: { increment: 1 }, confirmedAt: now, confirmedById: byId },
  });
  return gone.count === 1 && kept.count === 1;
}

async function moveLinks({ promiseId, into, reason, serves, needless, recordedById, now }: NewMerge) {
  const where = { promiseId, endedAt: null };
  const links = await database().promiseLink.findMany({ where });
  const made = { promiseId: into.id, linkedById: recordedById, linkedAt: now };
  await database().promiseLink.updateMany({
    where,
    data: { endedAt: now, endedById: recordedById, endedReason: reason },
  });
  await database().promiseLink.createMany({
    data: [
      ...links
        .filter(({ id }) => !needless.includes(id))
        .map(({ recommendationId, requirementId, reason: why }) => ({
          ...{ id: randomUUID(), ...made, recommendationId, requirementId, reason: why },
        })),
      ...(serves === null ? [] : [{ id: randomUUID(), ...made, recommendationId: serves, reason }]),
    ],
  });
  const evidence = await database().evidencePromise.findMany({ where, select: { evidenceId: true } });
  await database().evidencePromise.createMany({
    data: evidence.map(({ evidenceId }) => ({ id: randomUUID(), ...made, evidenceId })),
    skipDuplicates: true,
  });
}
