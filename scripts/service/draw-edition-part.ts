// One edition, drawn for the worker: started with the number of the publication, and the end.
import { drawEdition } from '@/lib/jobs/draw-edition';
import { runForWorker } from './run-for-worker';

await runForWorker((id) => drawEdition(id, new Date()));
