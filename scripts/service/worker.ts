// The worker: prepares and publishes editions, away from the process that answers people.
import { readWorkerSettings } from '@/lib/config/env';
import { askStarter } from '@/lib/hosting/parts/ask-starter';
import { readOutcome } from '@/lib/hosting/backup/backup-outcome';
import { runAsPart } from '@/lib/hosting/parts/run-as-part';
import { makeBackupJob } from '@/lib/jobs/make-backup';
import { runWorker } from '@/lib/jobs/run-worker';
import { cronItems, taskList } from '@/lib/jobs/task-list';

/** In milliseconds. */
const AFTER_THE_START = 20_000;

const askForBackup = async () => readOutcome(await askStarter('backup'));

void runAsPart(async () => {
  const { databaseUrl } = readWorkerSettings();
  const worker = await runWorker({
    databaseUrl,
    taskList: { ...taskList, 'make-backup': () => makeBackupJob(askForBackup, () => new Date()) },
    cronItems,
  });
  // A little later, so that the first edition of a new service comes first.
  const runAt = new Date(Date.now() + AFTER_THE_START);
  await worker.addJob('draw-wall', {}, { jobKey: 'draw-wall', runAt });
  return worker;
});
