import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A part of the service, and what its command line holds. */
export type PartToKill = { name: string; command: string };

/** In the order in which they are killed. */
export const PARTS: readonly PartToKill[] = [
  { name: 'PostgreSQL', command: '/postgres -D' },
  { name: 'web', command: '/web.js' },
  { name: 'worker', command: '/worker.js' },
  { name: 'public', command: '/public.js' },
];

/** In milliseconds. */
const LOOK_EVERY = 50;
const LONGEST = 120_000;

/** The processes that this one started, with their command lines. */
function childrenOf(pid: number): { pid: number; command: string }[] {
  const lines = execFileSync('pgrep', ['-P', String(pid), '-a'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return lines
    .map((line) => ({ pid: Number(line.split(' ', 1)[0]), command: line }))
    .filter(({ command }) => !command.includes('/bin/sh'));
}

/** The process of a part that `supervisor` started. @throws Error when there is none. */
export function findProcess(supervisor: number, { name, command }: PartToKill): number {
  const found = childrenOf(supervisor).find((child) => child.command.includes(command));
  if (!found) throw new Error(`No process of ${name} was found`);
  return found.pid;
}

/** True while the system knows the process. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Asks until the answer is yes, at most for 2 minutes. Answers the milliseconds since `began`. */
export async function untilYes(isSo: () => Promise<boolean>, began = performance.now()): Promise<number> {
  while (performance.now() - began < LONGEST) {
    if (await isSo().catch(() => false)) break;
    await wait(LOOK_EVERY);
  }
  return performance.now() - began;
}

/** Kills the supervisor. Answers the milliseconds until everything that it had started is gone. */
export async function killSupervisor(pid: number): Promise<number> {
  const others = childrenOf(pid).map((child) => child.pid);
  process.kill(pid, 'SIGKILL');
  return untilYes(async () => !others.some(isAlive));
}
