import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainProblem } from '@/lib/config/plain-problem';
import { environment } from '../install/one-check.mjs';

export type Ended = { code: number; output: string; isTooLate: boolean };
export type Limits = { milliseconds: number; env?: Record<string, string> };

/** Time for a runner of tests to stop the PostgreSQL or the service that it started. */
const FAREWELL_MS = 40_000;

const running = new Set<ChildProcess>();
let isStopped = false;

/** Asks first, as Ctrl-C does, so that servers are stopped; then ends the whole group of processes. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const isGone = await Promise.race([ended.then(() => true), wait(FAREWELL_MS, false, { ref: false })]);
  if (!isGone) process.kill(-child.pid, 'SIGKILL');
}

/** Ends what is under way, and lets nothing begin after it: whoever waits for an end gets a PlainProblem. */
export async function stopRunning(): Promise<void> {
  isStopped = true;
  await Promise.all([...running].map(end));
}

function assertNotStopped(): void {
  if (isStopped)
    throw new PlainProblem('Stopped. Go on with --from and the id of the fault that comes next.');
}

/** Runs Node in `folder` to its end, for at most so many milliseconds, and keeps what it prints. */
export async function runToEnd(
  args: readonly string[],
  { folder, milliseconds, env }: Limits & { folder: string },
): Promise<Ended> {
  assertNotStopped();
  if (milliseconds <= 0) return { code: 1, output: '', isTooLate: true };
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environment({ NODE_ENV: 'test', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  let isTooLate = false;
  const timer = setTimeout(() => {
    isTooLate = true;
    void end(child);
  }, milliseconds);
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
  clearTimeout(timer);
  running.delete(child);
  assertNotStopped();
  return { code, output: Buffer.concat(said).toString('utf8'), isTooLate };
}
