import { programFile } from '@/lib/config/project-file';
import { describeEnd, DATABASE_AWAY, runProgram } from './run-program';

/** The program that reads and saves one file, and ends. */
const PROGRAM = programFile('import-figures-part');
/**
 * 1,000,000 rows of a CSV file of 25 MB fit into this, and the process stays below 512 MB: what is heavier is refused while
 * it is read (lib/importing/figures/files/memory-budget.ts). The process itself is kept small as well: the client of the
 * database brings a program (WebAssembly) that would be compiled a second time for speed, which takes 35 MB and longer
 * than it saves. `--optimize-for-size` is left out on purpose: it makes everything here twice as slow.
 */
const MEMORY = ['--max-old-space-size=400', '--max-semi-space-size=4', '--liftoff-only'];
const FIVE_MINUTES = 5 * 60 * 1000;

/**
 * Reads, or saves, a file of figures that takes longer than a person should wait: in a process of its own with a limit
 * of memory and of time, because the file is a stranger's and the worker must outlive it.
 * When the worker is asked to stop, nothing of the file is saved, and the job is tried again.
 * @throws Error when it did not end well. The import is then marked as stopped, so that nobody waits for it, unless the
 * database was away: then the job is run again.
 */
export async function importFiguresJob(id: string, stopping?: AbortSignal): Promise<void> {
  const order = { program: PROGRAM, words: [id], execArgv: MEMORY, timeout: FIVE_MINUTES, stopping };
  const end = await runProgram(order);
  if (end.code === 0) return;
  if (end.code === DATABASE_AWAY) throw new Error(`The database was away during the import of figures ${id}`);
  // Loaded only now: it brings all that reads files, and a worker that was killed is to be back soon.
  const { markImportFailed } = await import('@/lib/services/figures/run-import');
  await markImportFailed(id);
  throw new Error(`The import of figures ${id} ended with ${describeEnd(end)}`);
}
