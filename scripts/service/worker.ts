// The worker: prepares and publishes editions, away from the process that answers people.
import { readWorkerSettings } from '@/lib/config/env';
import { askStarter } from '@/lib/hosting/parts/ask-starter';
import { readOutcome } from '@/lib/hosting/backup/backup-outcome';
import { runAsPart } from '@/lib/hosting/parts/run-as-part';
import { makeBackupJob } from '@/lib/jobs/make-backup';
import { WHERE_NEEDED } from '@/lib/jobs/decide-figures';
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
  // A record of an earlier version has nothing decided, and shows nothing outside the office until it has.
  await worker.addJob('decide-figures', { id: WHERE_NEEDED }, { jobKey: 'decide-where-needed' });
  return worker;
});
