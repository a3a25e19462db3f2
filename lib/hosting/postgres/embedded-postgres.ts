import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { PlainProblem } from '@/lib/config/plain-problem';
import { endWithUs } from '@/lib/hosting/parts/end-with-us';
import { addressSettings, addressToUrl, findSocketFolder } from './postgres-address';
import type { PostgresAddress } from './postgres-address';
import { findServingAddress, hasLeftoverServer } from '@/lib/hosting/parts/process-file';
import { findPostgresPlace } from './postgres-place';
import { findOrMakeInstallation, runPgCtl, spawnOptions } from './postgres-installation';
import type { PostgresInstallation } from './postgres-installation';
import { SETTINGS } from './postgres-settings';

/** A running built-in PostgreSQL. */
export interface EmbeddedPostgres {
  /** Connection address of its superuser, for the database `postgres`. */
  adminUrl: string;
  address: PostgresAddress;
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

/** `settings`: PostgreSQL's own, beside ours. `address`: where a server that is started again must be, because others know it. */
export interface EmbeddedOptions {
  settings?: Record<string, string>;
  address?: PostgresAddress;
}

/** In milliseconds. What is under way is rolled back and everything saved is written down, which is soon done. */
const STOP_PATIENCE = 2500;
const LARGEST_LOG = 5_000_000;

interface Attempt {
  child: ChildProcess;
  address: PostgresAddress;
  ended: Promise<void>;
  /** What the server has written to its log since it was started. */
  said: () => string;
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

function spawnServer(
  installation: PostgresInstallation,
  address: PostgresAddress,
  extra: Record<string, string>,
): Attempt {
  const { logFile, place, programs } = installation;
  if (sizeOf(logFile) > LARGEST_LOG) truncateSync(logFile);
  const from = sizeOf(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const settings = Object.entries({ ...SETTINGS, ...extra, ...addressSettings(address) }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
  // Its own process group: Ctrl-C must reach us, and not end the database under the others.
  const child = spawn(programs.postgres, ['-D', place.dataFolder, ...settings], {
    ...spawnOptions(installation),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const callOff = child.pid === undefined ? () => undefined : endWithUs(child.pid);
  void ended.then(callOff);
  return { child, address, ended, said: () => readFileSync(logFile, 'utf8').slice(from) };
}

function adminUrlOf(password: string, address: PostgresAddress): string {
  const url = new URL(addressToUrl(address, 'postgres'));
  url.username = 'postgres';
  url.password = password;
  return url.href;
}

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

/** True once the server answers, false when it ended instead. After a crash it first reads back its log, for as long as that takes. */
async function comesUp(attempt: Attempt, url: string): Promise<boolean> {
  let hasEnded = false;
  void attempt.ended.then(() => (hasEnded = true));
  while (!hasEnded) {
    if (await answers(url)) return true;
    await wait(50);
  }
  return false;
}

/** A port that was free a moment ago. Another program may take it first: `bringUp` then tries the next. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const chooseAddress = async (dataFolder: string): Promise<PostgresAddress> => {
  const socketFolder = findSocketFolder(dataFolder);
  return socketFolder === null ? { port: await findPort() } : { socketFolder };
};

/** What passes by itself: processes of a killed server that are still ending, and a port taken in between. */
const passes = (said: string) =>
  /pre-existing shared memory|could not bind|could not create any TCP/.test(said);

function failureOf({ logFile }: PostgresInstallation, said: string): PlainProblem {
  const reason = /(?:FATAL|PANIC|ERROR):\s*(.+)/.exec(said)?.[1] ?? 'it gave no reason';
  return new PlainProblem(`The built-in database did not start (${reason}): its whole log is ${logFile}.`);
}

async function bringUp(
  installation: PostgresInstallation,
  { settings, address }: EmbeddedOptions,
): Promise<Attempt> {
  for (let triesLeft = 40; ; triesLeft -= 1) {
    const chosen = address ?? (await chooseAddress(installation.place.dataFolder));
    const attempt = spawnServer(installation, chosen, settings ?? {});
    if (await comesUp(attempt, adminUrlOf(installation.password, attempt.address))) return attempt;
    const said = attempt.said();
    if (triesLeft === 0 || !passes(said)) throw failureOf(installation, said);
    await wait(250);
  }
}

async function stopServer(installation: PostgresInstallation): Promise<void> {
  const seconds = String(Math.ceil(STOP_PATIENCE / 1000));
  try {
    await runPgCtl(installation, ['stop', '--mode=fast', '--wait', `--timeout=${seconds}`]);
  } catch {
    // Too slow, or ended by itself meanwhile: an immediate stop is safe, the next start reads back the log.
    await runPgCtl(installation, ['stop', '--mode=immediate', '--wait']).catch(() => undefined);
  }
}

/**
 * Starts the built-in PostgreSQL of the folder `dataDir` (which exists), reached through a socket file in its own data folder
 * or, where there can be none, on a port of 127.0.0.1; and first stops one that a killed start left running there.
 * It ends with this process. The caller holds the lock of `dataDir`.
 * @throws PlainProblem when it cannot be started, with what to do about it.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const installation = await findOrMakeInstallation(dataDir);
  const { place, password } = installation;
  if (hasLeftoverServer(place.dataFolder)) await stopServer(installation);
  const { child, address, ended } = await bringUp(installation, options);
  return {
    adminUrl: adminUrlOf(password, address),
    address,
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

/** Where the built-in PostgreSQL that serves the folder `dataDir` now is reached, or null when none does. */
export const findRunningServer = (dataDir: string): PostgresAddress | null =>
  findServingAddress(findPostgresPlace(dataDir).dataFolder);
