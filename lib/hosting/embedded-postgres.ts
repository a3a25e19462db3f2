import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { PlainProblem } from '@/lib/config/plain-problem';
import { findFreePort } from './free-port';
import { findServingPort, hasLeftoverServer } from './process-file';
import { findPostgresPlace } from './postgres-place';
import { findOrMakeInstallation, runPgCtl, spawnOptions } from './postgres-installation';
import type { PostgresInstallation } from './postgres-installation';

/** A running built-in PostgreSQL. */
export interface EmbeddedPostgres {
  /** Connection address of its superuser, for the database `postgres`. */
  adminUrl: string;
  /** PostgreSQL's own data folder. */
  dataFolder: string;
  /** True when the data is not under the folder it was asked for, which only the administrator may enter. */
  isElsewhere: boolean;
  pid: number;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything saved is safe. */
  stop(): Promise<void>;
}

/** Enough for a small office on a small machine. Everything acknowledged is on the disk: fsync stays on. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
  // Its log holds no value of a row: an error, its DETAIL and the statement that caused it quote them. The program that
  // caused an error is told of it, and of what ends the server or a connection the log still tells.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
};

/** In milliseconds. After a crash a server first reads back its log, which takes a while. */
const START_PATIENCE = 120_000;
const STOP_PATIENCE = 30_000;
const LARGEST_LOG = 5_000_000;

interface Attempt {
  child: ChildProcess;
  port: number;
  ended: Promise<void>;
  /** What the server has written to its log since it was started. */
  said: () => string;
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

function spawnServer(
  installation: PostgresInstallation,
  port: number,
  extra: Record<string, string>,
): Attempt {
  const { logFile, place, programs } = installation;
  if (sizeOf(logFile) > LARGEST_LOG) truncateSync(logFile);
  const from = sizeOf(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const settings = Object.entries({ ...SETTINGS, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // Its own process group: Ctrl-C must reach us, and not end the database under the others.
  const child = spawn(programs.postgres, ['-D', place.dataFolder, '-p', String(port), ...settings], {
    ...spawnOptions(installation),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { child, port, ended, said: () => readFileSync(logFile, 'utf8').slice(from) };
}

const adminUrlOf = (password: string, port: number) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** True once the server answers, false when it ended instead. */
async function comesUp(attempt: Attempt, url: string): Promise<boolean> {
  let hasEnded = false;
  void attempt.ended.then(() => (hasEnded = true));
  const giveUpAt = performance.now() + START_PATIENCE;
  while (!hasEnded && performance.now() < giveUpAt) {
    if (await answers(url)) return true;
    await wait(50);
  }
  attempt.child.kill('SIGQUIT');
  await attempt.ended;
  return false;
}

/** What passes by itself: processes of a killed server that are still ending, and a port taken in between. */
const passes = (said: string) =>
  /pre-existing shared memory|could not bind|could not create any TCP/.test(said);

function failureOf({ logFile }: PostgresInstallation, said: string): PlainProblem {
  const reason = /(?:FATAL|PANIC|ERROR):\s*(.+)/.exec(said)?.[1] ?? 'it gave no reason';
  return new PlainProblem(`The built-in database did not start (${reason}): its whole log is ${logFile}.`);
}

async function bringUp(installation: PostgresInstallation, extra: Record<string, string>): Promise<Attempt> {
  for (let triesLeft = 20; ; triesLeft -= 1) {
    const attempt = spawnServer(installation, await findFreePort(), extra);
    if (await comesUp(attempt, adminUrlOf(installation.password, attempt.port))) return attempt;
    const said = attempt.said();
    if (triesLeft === 0 || !passes(said)) throw failureOf(installation, said);
    await wait(500);
  }
}

async function stopServer(installation: PostgresInstallation): Promise<void> {
  const seconds = String(STOP_PATIENCE / 1000);
  try {
    await runPgCtl(installation, ['stop', '--mode=fast', '--wait', `--timeout=${seconds}`]);
  } catch {
    // Too slow, or ended by itself meanwhile: an immediate stop is safe, the next start reads back the log.
    await runPgCtl(installation, ['stop', '--mode=immediate', '--wait']).catch(() => undefined);
  }
}

/**
 * Starts the built-in PostgreSQL of the folder `dataDir` (which exists) on a free port of 127.0.0.1, and first stops
 * one that a killed start left running there. `settings` are PostgreSQL's own, beside ours.
 * The caller holds the lock of `dataDir`.
 * @throws PlainProblem when it cannot be started, with what to do about it.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const installation = await findOrMakeInstallation(dataDir);
  const { place, password } = installation;
  if (hasLeftoverServer(place.dataFolder)) await stopServer(installation);
  const { child, port, ended } = await bringUp(installation, settings);
  return {
    adminUrl: adminUrlOf(password, port),
    dataFolder: place.dataFolder,
    isElsewhere: place.isElsewhere,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await stopServer(installation);
      await ended;
    },
  };
}

/** The port of the built-in PostgreSQL that serves the folder `dataDir` now, or null when none does. */
export const findRunningServer = (dataDir: string): number | null =>
  findServingPort(findPostgresPlace(dataDir).dataFolder);
