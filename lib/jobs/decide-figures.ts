import { programFile } from '@/lib/config/project-file';
import { hasUndecidedFigures } from '@/lib/data/measures/decide-figures';
import { describeEnd, NODES_OWN, runProgram } from './run-program';

/** The program that decides once, and ends: the solver takes memory that a worker would never give back. */
const PROGRAM = programFile('decide-figures-part');
const FIFTEEN_MINUTES = 15 * 60 * 1000;

/** Said by the worker itself, at its start and by the clock: it decides only where something waits for it. */
export const WHERE_NEEDED = 'where-needed';

/**
 * Has it decided what is shown of every figure. Until then new figures are hidden from everybody outside the office.
 * @throws Error when it could not be decided; it is then tried again.
 */
export async function decideFiguresJob(why: string, stopping?: AbortSignal): Promise<void> {
  if (why === WHERE_NEEDED && !(await hasUndecidedFigures())) return;
  const end = await runProgram({
    program: PROGRAM,
    words: [why],
    execArgv: NODES_OWN,
    timeout: FIFTEEN_MINUTES,
    stopping,
  });
  if (end.code !== 0) throw new Error(`Deciding what is shown of the figures ended with ${describeEnd(end)}`);
}
