// The worker as it is, apart from what it does by the clock.
import { readWorkerSettings } from '@/lib/config/env';
import { runWorker } from '@/lib/jobs/run-worker';
import { taskList } from '@/lib/jobs/task-list';

await runWorker({ databaseUrl: readWorkerSettings().databaseUrl, taskList, cronItems: [] });
process.on('disconnect', () => process.exit(1));
