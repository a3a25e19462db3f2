// One file of evidence, checked for the worker: started with the number of the file, and the end.
import { readScannerSettings } from '@/lib/config/env';
import { checkEvidenceFile } from '@/lib/services/evidence/check-evidence-file';
import { runForWorker } from './run-for-worker';

await runForWorker((id) => checkEvidenceFile(id, readScannerSettings(), new Date()));
