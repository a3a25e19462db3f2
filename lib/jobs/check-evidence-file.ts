import { programFile } from '@/lib/config/project-file';
import { describeEnd, runProgram } from './run-program';

/** The program that checks one file, and ends. */
const PROGRAM = programFile('check-evidence-file-part');
const FIVE_MINUTES = 5 * 60 * 1000;

/**
 * Checks a file of evidence in a process of its own: what opens pictures takes memory that a worker would not give back, and a
 * stranger's picture may bring it down.
 * @throws Error when it did not end well, or a virus scanner gave no answer: the job is tried again, and nobody opens the
 * file meanwhile.
 */
export async function checkEvidenceFileJob(id: string, stopping?: AbortSignal): Promise<void> {
  const end = await runProgram({ program: PROGRAM, words: [id], timeout: FIVE_MINUTES, stopping });
  if (end.code !== 0) throw new Error(`The check of the file ${id} ended with ${describeEnd(end)}`);
}
