import { database } from './database';

/**
 * Hands a job to the worker, in the transaction under way: it runs only if the change was saved. A job whose `size` is
 * "small" does not wait behind editions and large files (lib/hosting/postgres/job-tables.ts).
 */
export async function enqueueJob(
  task: 'prepare-edition' | 'publish-edition' | 'import-figures' | 'check-evidence-file' | 'draw-chart',
  payload: { id: string; [more: string]: string },
): Promise<void> {
  await database()
    .$executeRaw`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${`${task}:${payload.id}`})`;
}
