import { database } from './database';

/**
 * Hands a job to the worker, in the transaction under way: it runs only if the change was saved. A job whose `size` is
 * "small" does not wait behind editions and large files (lib/hosting/postgres/job-tables.ts).
 */
export async function enqueueJob(
  task:
    | 'prepare-edition'
    | 'publish-edition'
    | 'import-figures'
    | 'read-document'
    | 'check-evidence-file'
    | 'decide-figures'
    | 'draw-chart',
  payload: { id: string; [more: string]: string },
): Promise<void> {
  await database()
    .$executeRaw`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${`${task}:${payload.id}`})`;
}

/**
 * Has the worker decide what is shown of the figures, in the transaction under way. What was not decided on before is
 * hidden from everybody outside the office until it has.
 */
export const enqueueDeciding = (): Promise<void> => enqueueJob('decide-figures', { id: 'figures' });
