import { readWorkerSettings } from '@/lib/config/env';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { isDatabaseAway } from '@/lib/data/database-away';
import { DATABASE_AWAY } from '@/lib/jobs/run-program';

/**
 * Does one piece of work for the worker that started this process (lib/jobs/run-program.ts), with its right to the
 * database, and ends the process. The words of the command line are what the work is about, and the limit of one statement
 * in milliseconds.
 */
export async function runForWorker(work: (id: string) => Promise<void>): Promise<never> {
  // The worker is gone: whatever was begun is one transaction, and is undone.
  process.on('disconnect', () => process.exit(1));
  const [id = '', limit = ''] = process.argv.slice(2);
  openDatabase(readWorkerSettings().databaseUrl, Number(limit) || null);
  try {
    await work(id);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    process.exit(DATABASE_AWAY);
  }
  await closeDatabase();
  process.exit(0);
}
