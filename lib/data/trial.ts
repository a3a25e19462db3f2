import { database } from './database';

/** True when the set-up made this record on the built-in database, to be tried out. */
export async function isTrial(): Promise<boolean> {
  return (await database().trial.count()) > 0;
}

/** Marks the record as a trial. Once marked, it stays one. */
export async function markAsTrial(now: Date): Promise<void> {
  await database().trial.create({ data: { madeAt: now } });
}
