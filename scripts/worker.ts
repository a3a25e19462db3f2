// The worker: prepares and publishes editions, away from the process that answers people.
import { readWorkerSettings } from '@/lib/config/env';
import { runAsPart } from '@/lib/hosting/run-as-part';
import { runWorker } from '@/lib/jobs/run-worker';
import { cronItems, taskList } from '@/lib/jobs/task-list';

/** In milliseconds. */
const AFTER_THE_START = 20_000;

void runAsPart(async () => {
  const { databaseUrl } = readWorkerSettings();
  const worker = await runWorker({ databaseUrl, taskList, cronItems });
  // A little later, so that the first edition of a new service comes first.
  const runAt = new Date(Date.now() + AFTER_THE_START);
  await worker.addJob('draw-wall', {}, { jobKey: 'draw-wall', runAt });
  return worker;
});
