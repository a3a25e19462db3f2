import { fork } from 'node:child_process';
import { once } from 'node:events';
import { statementLimit } from '@/lib/data/time-limits';

/** The exit code of a program when the database did not answer: nothing is wrong with its work (EX_TEMPFAIL of BSD). */
export const DATABASE_AWAY = 75;

export type ProgramOrder = {
  program: string;
  /** What the program is told; after them comes the limit of one statement in milliseconds, or an empty word. */
  words: string[];
  /** In milliseconds. */
  timeout: number;
  /** What Node is told before the program; what this process was told when left out. */
  execArgv?: string[];
  stopping?: AbortSignal;
};

/**
 * For programs that work out something large once and end: Node's own limits. The worker's, which keep it small while it
 * waits, make such a program collect its garbage so often that it takes nearly twice as long.
 */
export const NODES_OWN: string[] = [];

/** How a program ended: by itself with a code, or by a signal. */
export type ProgramEnd = { code: number | null; signal: string | null };

/**
 * Runs a program of ours in a process of its own to its end, for work whose memory must be given back or must have a limit.
 * It ends with this process, by the channel between them.
 * @throws AbortError when `stopping` was aborted; the program has then been ended.
 */
export async function runProgram(order: ProgramOrder): Promise<ProgramEnd> {
  const { program, words, timeout, execArgv, stopping } = order;
  const child = fork(program, [...words, String(statementLimit() ?? '')], {
    execArgv,
    signal: stopping,
    timeout,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended: unknown[] = await once(child, 'exit');
  const [code, signal] = ended;
  return { code: typeof code === 'number' ? code : null, signal: typeof signal === 'string' ? signal : null };
}

/** For a sentence: "signal SIGKILL" or "exit code 1". */
export const describeEnd = ({ code, signal }: ProgramEnd): string =>
  signal ? `signal ${signal}` : `exit code ${String(code)}`;
