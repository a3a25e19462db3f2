import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgresPlace } from '@/lib/hosting/postgres/postgres-place';

function parentOf(pid: string): string {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? (/^PPid:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] ?? '') : '';
}

/** PostgreSQL is one process that starts the others, and one for each connection: the signal goes to all of them. */
export function signalPostgres(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = processes.filter((child) => parentOf(child) === String(pid));
  for (const each of [pid, ...children.map(Number)]) process.kill(each, signal);
}

/** Runs `whileAway` while the built-in PostgreSQL of this data folder answers nobody. */
export async function whilePostgresIsAway(dataDir: string, whileAway: () => Promise<void>): Promise<void> {
  const file = join(findPostgresPlace(dataDir).dataFolder, 'postmaster.pid');
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  signalPostgres(pid, 'SIGSTOP');
  try {
    await whileAway();
  } finally {
    signalPostgres(pid, 'SIGCONT');
  }
}
