import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { machineEnvironment } from '@/lib/config/child-environment';
import { readStartSettings } from '@/lib/config/env';
import { programFile } from '@/lib/config/project-file';
import { findRunningDatabase } from '@/lib/hosting/postgres/database';
import { startPart } from '@/lib/hosting/parts/part';
import { findPostgresPlace } from '@/lib/hosting/postgres/postgres-place';
import { fetchRaw } from './raw-answer';

/** How often something is asked whether it answers, 100 ms apart. */
const TRIES = 200;

/** The public front in a process of its own, whose database can be stopped under it. */
export type FrontAlone = {
  origin: string;
  /** Holds the PostgreSQL of the service, and makes sure that it no longer answers. Answers how to let it go on. */
  holdDatabase(): Promise<() => void>;
  stop(): Promise<void>;
};

/** Starts the public front alone, as a host outside would run it, beside the service of these journeys. */
export async function startFrontAlone(): Promise<FrontAlone> {
  const dataDir = process.env.TRACKER_DATA_DIR ?? '';
  const databaseUrl = findRunningDatabase(readStartSettings({ DATA_DIR: dataDir }))?.public;
  if (!databaseUrl) throw new Error('The service of these journeys runs no database');
  const front = startPart({
    name: 'public front alone',
    program: programFile('public'),
    env: { ...machineEnvironment(), PUBLIC_DATABASE_URL: databaseUrl, PORT: '0' },
  });
  const origin = `http://127.0.0.1:${await front.ready}`;
  try {
    await waitForFirstAnswer(origin);
  } catch (error) {
    await front.stop();
    throw error;
  }
  return { origin, holdDatabase: () => holdPostgres(dataDir, databaseUrl), stop: () => front.stop() };
}

const signal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT') => {
  for (const pid of pids) process.kill(pid, name);
};

/** Stops every process of PostgreSQL where it is. A server that ended would be started again by the service. */
async function holdPostgres(dataDir: string, databaseUrl: string): Promise<() => void> {
  const [first] = readFileSync(join(findPostgresPlace(dataDir).dataFolder, 'postmaster.pid'), 'utf8').split(
    '\n',
  );
  const server = Number(first);
  signal([server], 'SIGSTOP');
  const others = execFileSync('pgrep', ['-P', String(server)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
  signal(others, 'SIGSTOP');
  const letGo = () => signal([...others, server], 'SIGCONT');
  if (!(await answers(databaseUrl))) return letGo;
  letGo();
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
