import { database } from './database';
import { recordFacts } from './office/office';

/** True while the record is one that the set-up made on the built-in database, to be tried out. */
export async function isTrial(): Promise<boolean> {
  return (await recordFacts()).isTrial;
}

/** Marks the record as a trial. */
export async function markAsTrial(now: Date): Promise<void> {
  await database().trial.create({ data: { madeAt: now } });
}

/** Ends the trial for good. False where the record is none, or was ended before. */
export async function endTrial(now: Date): Promise<boolean> {
  const { count } = await database().trial.updateMany({ where: { endedAt: null }, data: { endedAt: now } });
  return count > 0;
}
