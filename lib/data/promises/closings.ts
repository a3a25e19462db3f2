import type { Closing, ClosingEvidence } from '@/lib/domain/promises/closing';
import { database } from '@/lib/data/database';
import { toDate, toDayOrNull } from '@/lib/data/days';
import { type ByPerson, insertPromiseCheck } from './promises';

export type NewClosing = ByPerson & Pick<Closing, 'state' | 'reason' | 'checkedOn' | 'evidenceId'>;

/** Appends what somebody asked. Returns false when somebody else changed the promise since `version` was read. */
export async function insertClosing(closing: NewClosing): Promise<boolean> {
  const { promiseId, version, recordedById, now, checkedOn, ...asked } = closing;
  const { count } = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) return false;
  await database().promiseClosing.create({
    data: {
      ...asked,
      ...{ promiseId, checkedOn: toDate(checkedOn), proposedById: recordedById, proposedAt: now },
    },
  });
  return true;
}

export type DecidedClosing = ByPerson & { closing: Closing; isAgreed: boolean; reason: string };

/** Writes what a second person decided; agreed, the promise is closed. Returns false when somebody else changed it first. */
export async function decideClosingOf(decided: DecidedClosing): Promise<boolean> {
  const { promiseId, version, recordedById, now, closing, isAgreed, reason } = decided;
  const { count } = await database().promiseClosing.updateMany({
    where: { id: closing.id, decidedAt: null },
    data: { decidedById: recordedById, decidedAt: now, agreed: isAgreed, decisionReason: reason },
  });
  if (count !== 1) return false;
  if (isAgreed) {
    const { state, reason: why, checkedOn } = closing;
    return insertPromiseCheck({ promiseId, version, state, reason: why, checkedOn, recordedById, now });
  }
  const promise = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: { version: { increment: 1 } },
  });
  return promise.count === 1;
}

/** The state and the last day of the evidence that a closing names, or null. */
export async function findClosingEvidence(id: string | null): Promise<ClosingEvidence | null> {
  if (id === null) return null;
  const found = await database().evidence.findUnique({
    where: { id },
    select: { state: true, expiresOn: true },
  });
  return found && { state: found.state, expiresOn: toDayOrNull(found.expiresOn) };
}
