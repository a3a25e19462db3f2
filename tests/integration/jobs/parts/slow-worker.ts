// A worker whose jobs never end by themselves. It tells who started it when a job begins; "deaf" ones do not even stop
// when they are asked to.
import { readWorkerSettings } from '@/lib/config/env';
import { runWorker } from '@/lib/jobs/run-worker';

const [manner] = process.argv.slice(2);

const worker = await runWorker({
  databaseUrl: readWorkerSettings().databaseUrl,
  cronItems: [],
  taskList: {
    'prepare-edition': (payload, { abortSignal }) =>
      new Promise((_resolve, reject) => {
        process.send?.({ began: payload });
        if (manner === 'deaf') return;
        abortSignal?.addEventListener('abort', () => reject(new Error('The job was interrupted')));
      }),
  },
});
process.on('SIGTERM', () => void worker.close().then(() => process.exit(0)));
