// What is shown of every figure, decided for the worker: started by a job, and the end.
import { decideAllFigures } from '@/lib/jobs/load-attack';
import { runForWorker } from './run-for-worker';

await runForWorker(() => decideAllFigures(new Date()));
