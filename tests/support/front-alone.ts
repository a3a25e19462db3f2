import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { readStartSettings } from '@/lib/config/env';
import { findRunningDatabase } from '@/lib/hosting/database';
import { findFreePort } from '@/lib/hosting/free-port';
import { fetchRaw } from './raw-answer';
import startService from './start-service';

/** How often the new front is asked whether it answers, 100 ms apart. */
const TRIES = 200;

/** The public front in a process of its own, with a database that can be stopped under it. */
export type FrontAlone = {
  origin: string;
  /** Ends the service that runs the database, and makes sure that PostgreSQL is gone. The front goes on. */
  stopDatabase(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a second service with its own data, and beside it the public front alone, as a host outside would run it. */
export async function startFrontAlone(): Promise<FrontAlone> {
  const { stop: stopService, databaseUrl } = await startSecondService();
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const front = spawn(process.execPath, ['--import', 'tsx', 'scripts/public.ts'], {
    env: {
      ...process.env,
      PUBLIC_DATABASE_URL: databaseUrl,
      DATABASE_URL: '',
      PORT: String(port),
      ORIGIN: origin,
    },
    stdio: 'ignore',
  });
  let isStopped = false;
  const stopDatabase = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await stopService();
    if (await answers(databaseUrl)) throw new Error('PostgreSQL still answers');
  };
  const stop = async (): Promise<void> => {
    await endOf(front);
    await stopDatabase();
  };
  try {
    await waitForFirstAnswer(origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stopDatabase, stop };
}

/** A service that leaves the address and the accounts of the first one as they were. */
async function startSecondService(): Promise<{ stop: () => Promise<void>; databaseUrl: string }> {
  const { TRACKER_ORIGIN, TRACKER_DATA_DIR, TRACKER_ACCOUNTS } = process.env;
  const stop = await startService();
  const urls = findRunningDatabase(readStartSettings({ DATA_DIR: process.env.TRACKER_DATA_DIR }));
  Object.assign(process.env, { TRACKER_ORIGIN, TRACKER_DATA_DIR, TRACKER_ACCOUNTS });
  if (urls) return { stop, databaseUrl: urls.public };
  await stop();
  throw new Error('The second service runs no database');
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
