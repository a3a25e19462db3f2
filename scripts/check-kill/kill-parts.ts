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

type Service = { pid: number; origin: string };

/** In milliseconds. */
const LOOK_EVERY = 20;
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isWell(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  return answer?.status === 200;
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<number> {
  const began = performance.now();
  while (!(await isSo()) && performance.now() - began < LONGEST) await wait(LOOK_EVERY);
  return performance.now() - began;
}

const findPart = (service: Service, { command }: PartToKill) =>
  childrenOf(service.pid).find((child) => child.command.includes(command))?.pid;

/** Kills a part. Answers the milliseconds until another runs in its place and the service says that all parts are well. */
export async function killPart(part: PartToKill, service: Service): Promise<number> {
  await until(() => isWell(service.origin));
  const before = findPart(service, part);
  if (before === undefined) throw new Error(`No process of ${part.name} was found`);
  process.kill(before, 'SIGKILL');
  return until(async () => {
    const now = findPart(service, part);
    return now !== undefined && now !== before && (await isWell(service.origin));
  });
}

/** Kills the supervisor. Answers the milliseconds until everything that it had started is gone. */
export async function killSupervisor({ pid }: Service): Promise<number> {
  const others = childrenOf(pid).map((child) => child.pid);
  process.kill(pid, 'SIGKILL');
  return until(() => !others.some(isAlive));
}
