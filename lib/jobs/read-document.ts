import { programFile } from '@/lib/config/project-file';
import { describeEnd, DATABASE_AWAY, runProgram } from './run-program';

/** The program that reads one document, and ends. */
const PROGRAM = programFile('read-document-part');
/** As for files of figures (lib/jobs/import-figures.ts): the process stays below 512 MB. */
const MEMORY = ['--max-old-space-size=400', '--max-semi-space-size=4', '--liftoff-only'];
/** In milliseconds. A PDF of 300 pages takes seconds. */
const TWO_MINUTES = 2 * 60 * 1000;

/**
 * Reads a document that somebody uploaded, in a process of its own with a limit of memory and of time, because the file is
 * a stranger's and the worker must outlive it.
 * @throws Error when it did not end well. The document is then marked as stopped, unless the database was away: then the
 * job is run again.
 */
export async function readDocumentJob(id: string, stopping?: AbortSignal): Promise<void> {
  const order = { program: PROGRAM, words: [id], execArgv: MEMORY, timeout: TWO_MINUTES, stopping };
  const end = await runProgram(order);
  if (end.code === 0) return;
  if (end.code === DATABASE_AWAY) throw new Error(`The database was away while document ${id} was read`);
  const { markDocumentFailed } = await import('@/lib/services/inspections/documents/fail-document');
  await markDocumentFailed(id);
  throw new Error(`The reading of document ${id} ended with ${describeEnd(end)}`);
}
