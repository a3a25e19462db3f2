// One document, read for the worker: started with the number of its import, and the end.
import { readDocument } from '@/lib/services/inspections/documents/read-document';
import { runForWorker } from './run-for-worker';

await runForWorker(readDocument);
