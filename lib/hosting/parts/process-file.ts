import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresAddress } from '@/lib/hosting/postgres/postgres-address';

/** The command line of a live process, or '' when there is none of that number. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

/** True when the system still knows the number, be it of a program that has ended but was not yet seen off. */
function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Looks at the process file that a killed start left in `dataFolder`. Answers true when that PostgreSQL still runs
 * and has to be stopped. A number that the system still knows, but not as this PostgreSQL, would keep it from starting
 * for ever, so such a file is removed; PostgreSQL has a second guard against two servers, its shared memory.
 */
export function hasLeftoverServer(dataFolder: string): boolean {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (commandOf(pid).includes(dataFolder)) return true;
  if (isKnown(pid)) rmSync(file, { force: true });
  return false;
}

/**
 * Where the PostgreSQL of `dataFolder` is reached, or null when it is not up: lines 4 and 5 of its process file are the port
 * and the folder of the socket.
 */
export function findServingAddress(dataFolder: string): PostgresAddress | null {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const isUp = lines[7]?.trim() === 'ready' && commandOf(Number(lines[0])).includes(dataFolder);
  if (!isUp) return null;
  const socketFolder = lines[4]?.trim();
  return socketFolder ? { socketFolder } : { port: Number(lines[3]) };
}
