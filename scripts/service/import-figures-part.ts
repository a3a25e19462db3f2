// One file of figures, read or saved for the worker: started with the number of the import, and the end.
import { runImport } from '@/lib/services/figures/run-import';
import { runForWorker } from './run-for-worker';

await runForWorker((id) => runImport(id, new Date()));
