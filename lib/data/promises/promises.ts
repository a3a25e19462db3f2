import { type Day, dayInLondon } from '@/lib/domain/day';
import type { ToldState } from '@/lib/domain/promises/occurrences';
import type { PromiseWritten } from '@/lib/domain/promises/promise-change';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { database } from '@/lib/data/database';
import { toDate, toDateOrNull } from '@/lib/data/days';

/** A write to a promise by somebody who saw this version of it. */
export type ByPerson = { promiseId: string; version: number; recordedById: string; now: Date };

export type NewCheck = ByPerson & Pick<PromiseRecord, 'state'> & { reason: string; checkedOn: Day };

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
    data: { promiseId, state, reason, checkedOn: toDate(checkedOn), recordedById, isPublished: true },
  });
  return true;
}

/** Marks a promise as confirmed by a person. Returns false when somebody else changed it since `version` was read. */
export async function confirmPromiseWords({
  promiseId,
  version,
  recordedById,
  now,
}: ByPerson): Promise<boolean> {
  const { count } = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: { version: { increment: 1 }, confirmedAt: now, confirmedById: recordedById },
  });
  return count === 1;
}

export type NewDueDate = ByPerson & { from: Day | null; to: Day; reason: string };

/**
 * Moves the due date of a promise, with a row in its history. A promise that somebody dates is a confirmed one.
 * Returns false when somebody else changed it since `version` was read.
 */
export async function moveDue(move: NewDueDate): Promise<boolean> {
  const { promiseId, version, from, to, reason, recordedById, now } = move;
  await database().promiseDueDate.create({
    data: { promiseId, from: toDateOrNull(from), to: toDate(to), reason, recordedById, recordedAt: now },
  });
  const { count } = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: {
      dueOn: toDate(to),
      version: { increment: 1 },
      confirmedAt: now,
      confirmedById: recordedById,
    },
  });
  return count === 1;
}

export type NewPromise = Omit<PromiseEdit['written'], 'quote'> & {
  id: string;
  responseId: string | null;
  /** Of an action of the office's own alone. */
  recommendationId: string | null;
  quote: string | null;
  madeOn: Day | null;
  dueOn: Day | null;
  addedById: string;
  now: Date;
};

/** Adds a promise behind those of its response, or behind the other actions of the office's own. Whoever adds it confirms it. */
export async function insertPromise({ madeOn, dueOn, startsOn, addedById, now, ...added }: NewPromise) {
  const { responseId, recommendationId } = added;
  const last = await database().responsePromise.aggregate({
    where: { responseId, recommendationId },
    _max: { position: true },
  });
  await database().responsePromise.create({
    data: {
      ...added,
      position: (last._max.position ?? 0) + 1,
      ...{ madeOn: toDateOrNull(madeOn), dueOn: toDateOrNull(dueOn), startsOn: toDateOrNull(startsOn) },
      ...{ addedAt: now, addedById, confirmedAt: now, confirmedById: addedById },
    },
    select: { id: true },
  });
}

export type PromiseEdit = ByPerson & {
  written: Omit<PromiseWritten, 'owners'> & { owners: string[]; owner: string };
};

/** Corrects the words, owner or cadence of a promise. Returns false when somebody else changed it since `version` was read. */
export async function editPromise({
  promiseId,
  version,
  written,
  recordedById,
  now,
}: PromiseEdit): Promise<boolean> {
  const { count } = await database().responsePromise.updateMany({
    where: { id: promiseId, version },
    data: {
      ...written,
      startsOn: toDateOrNull(written.startsOn),
      version: { increment: 1 },
      confirmedAt: now,
      confirmedById: recordedById,
    },
  });
  return count === 1;
}

export type NewOccurrence = ByPerson & {
  told: { start: Day; state: ToldState; note: string; evidenceId: string | null };
};

/** Appends what was said of a period. Returns false when somebody else changed the promise since `version` was read. */
export async function insertOccurrence(occurrence: NewOccurrence): Promise<boolean> {
  const { promiseId, version, told, recordedById, now } = occurrence;
  if (!(await confirmPromiseWords({ promiseId, version, recordedById, now }))) return false;
  const toldOn = toDate(dayInLondon(now));
  await database().promiseOccurrence.create({
    data: { ...told, start: toDate(told.start), promiseId, toldOn, recordedById, recordedAt: now },
  });
  return true;
}
