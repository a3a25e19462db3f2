import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { readStartSettings } from '@/lib/config/env';
import { findRunningDatabase } from '@/lib/hosting/database';
import { findFreePort } from '@/lib/hosting/free-port';
import { findPostgresPlace } from '@/lib/hosting/postgres-place';
import { fetchRaw } from './raw-answer';

/** How often something is asked whether it answers, 100 ms apart. */
const TRIES = 200;

/** The public front in a process of its own, whose database can be stopped under it. */
export type FrontAlone = {
  origin: string;
  /** Ends the PostgreSQL of the service, and makes sure that it is gone. The front goes on. */
  stopDatabase(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the public front alone, as a host outside would run it, beside the service of these journeys. */
export async function startFrontAlone(): Promise<FrontAlone> {
  const dataDir = process.env.TRACKER_DATA_DIR ?? '';
  const databaseUrl = findRunningDatabase(readStartSettings({ DATA_DIR: dataDir }))?.public;
  if (!databaseUrl) throw new Error('The service of these journeys runs no database');
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const front = spawn(process.execPath, ['.build/programs/public.js'], {
    env: {
      ...process.env,
      PUBLIC_DATABASE_URL: databaseUrl,
      DATABASE_URL: '',
      PORT: String(port),
      ORIGIN: origin,
    },
    stdio: 'ignore',
  });
  const stop = () => endOf(front);
  try {
    await waitForFirstAnswer(origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stopDatabase: () => stopPostgres(dataDir, databaseUrl), stop };
}

/** Ends PostgreSQL as an administrator of the machine may; the service that used it ends with it. */
async function stopPostgres(dataDir: string, databaseUrl: string): Promise<void> {
  const [pid] = readFileSync(join(findPostgresPlace(dataDir).dataFolder, 'postmaster.pid'), 'utf8').split(
    '\n',
  );
  process.kill(Number(pid), 'SIGINT');
  for (let triesLeft = TRIES; triesLeft > 0; triesLeft -= 1) {
    if (!(await answers(databaseUrl))) return;
    await wait(100);
  }
  throw new Error('PostgreSQL still answers');
}

async function waitForFirstAnswer(origin: string): Promise<void> {
  for (let triesLeft = TRIES; triesLeft > 0; triesLeft -= 1) {
    const answer = await fetchRaw(`${origin}/edition.json`).catch(() => null);
    if (answer?.status === 200) return;
    await wait(100);
  }
  throw new Error('The public front alone did not answer');
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
