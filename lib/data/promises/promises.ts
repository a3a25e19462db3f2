import type { Day } from '@/lib/domain/day';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { database } from '@/lib/data/database';
import { toDate } from '@/lib/data/days';

export type NewCheck = Pick<PromiseRecord, 'version' | 'state'> & {
  promiseId: string;
  reason: string;
  checkedOn: Day;
  recordedById: string;
  now: Date;
};

/**
 * Appends a check of a promise and sets its state; a checked promise is a confirmed one.
 * Returns false when somebody else changed it since `version` was read.
 */
export async function insertPromiseCheck(check: NewCheck): Promise<boolean> {
  const { promiseId, version, state, reason, checkedOn, recordedById, now } = check;
  const { count } = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: {
      state,
      checkedOn: toDate(checkedOn),
      version: { increment: 1 },
      confirmedAt: now,
      confirmedById: recordedById,
    },
  });
  if (count !== 1) return false;
  await database().promiseCheck.create({
    data: { promiseId, state, reason, checkedOn: toDate(checkedOn), recordedById },
  });
  return true;
}
