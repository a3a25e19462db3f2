// The worker: prepares and publishes editions, away from the process that answers people.
import { Logger, parseCronItems, run } from 'graphile-worker';
import { readWorkerSettings } from '@/lib/config/env';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { runAsPart } from '@/lib/hosting/run-as-part';
import { cronItems, taskList } from '@/lib/jobs/task-list';

/** Only what went wrong is worth a line; each job's own outcome is kept with the thing it worked on. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`worker: ${message}`);
});

/** In milliseconds. */
const AFTER_THE_START = 20_000;

void runAsPart(async () => {
  const { databaseUrl } = readWorkerSettings();
  openDatabase(databaseUrl);
  const runner = await run({
    connectionString: databaseUrl,
    taskList,
    logger,
    parsedCronItems: parseCronItems(cronItems),
    // Slow jobs take turns in one queue, so one hand is always free for the pictures that people wait for.
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
  });
  // A little later, so that the first edition of a new service comes first.
  const runAt = new Date(Date.now() + AFTER_THE_START);
  await runner.addJob('draw-wall', {}, { jobKey: 'draw-wall', runAt });
  return {
    async close() {
      await runner.stop();
      await closeDatabase();
    },
    failed: runner.promise.then(
      () => 'its queue was closed',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    ),
  };
});
