import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStartSettings } from '@/lib/config/env';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { findLastBackups } from '@/lib/data/backup-runs';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { runBackup } from '@/lib/hosting/backup/run-backup';
import { startPart } from '@/lib/hosting/parts/part';
import { withClient } from '@/lib/hosting/postgres/roles';
import { makeBackupJob } from '@/lib/jobs/make-backup';
import {
  type DatabaseForTest,
  freshDatabase,
  SECRET_FOR_TESTS,
} from '@/tests/support/postgres/postgres-for-tests';

let database: DatabaseForTest;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tracker-nightly-'));
  openDatabase(database.worker);
});
afterEach(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const settings = (change: Record<string, string> = {}) =>
  readStartSettings({
    ...{ DATABASE_URL: database.owner, AUTH_SECRET: SECRET_FOR_TESTS, DATA_DIR: folder },
    ...change,
  });

/** Two hours of a night: one at the beginning of the job, one at its end. */
function clockOf(...instants: string[]): () => Date {
  const left = [...instants];
  return () => new Date(left.shift() ?? '');
}

test('the worker has a backup made by a process of its own, and records when, where and how large, with an event', async () => {
  await makeBackupJob(
    () => runBackup(settings(), database.backup),
    clockOf('2026-11-29T02:00:00Z', '2026-11-29T02:01:00Z'),
  );
  const { good, failed } = await findLastBackups();
  expect(failed).toBeNull();
  expect(good).toMatchObject({
    startedAt: '2026-11-29T02:00:00.000Z',
    endedAt: '2026-11-29T02:01:00.000Z',
    outcome: {
      made: {
        sameDisk: null,
        encrypted: false,
        folder: expect.stringContaining(join(folder, 'backups', 'backup-')),
      },
    },
  });
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  await closeDatabase();
  openDatabase(database.app);
  const [event] = await listUncoveredEvents({ limit: 1 });
  expect(event).toMatchObject({
    actorName: 'This service',
    action: 'backup made',
    detail: { encrypted: false },
  });
});

test('a backup that fails is recorded with its reason, and the last good one stays', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const made = { folder: '/mnt/b', bytes: 10, sameDisk: false, encrypted: true };
  await makeBackupJob(
    () => Promise.resolve({ made }),
    clockOf('2026-11-28T02:00:00Z', '2026-11-28T02:01:00Z'),
  );
  await makeBackupJob(
    () => runBackup(settings({ BACKUP_DIR: '/proc/no-such-place' }), database.backup),
    clockOf('2026-11-29T02:00:00Z', '2026-11-29T02:01:00Z'),
  );
  const { good, failed } = await findLastBackups();
  expect(good?.outcome).toEqual({ made });
  expect(failed?.outcome).toEqual({
    problem: expect.stringContaining(
      'The folder for backups /proc/no-such-place cannot be made or written to',
    ),
  });
});

test('a part asks for a backup by name, is answered, and never sees the address it is made with', async () => {
  const part = startPart({
    name: 'asking',
    program: 'tests/integration/backup/parts/asking.ts',
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
    answers: { backup: () => Promise.resolve({ problem: 'not tonight' }) },
  });
  expect(JSON.parse(await part.ended)).toEqual({ answer: { problem: 'not tonight' }, knows: 'no address' });
});

test('neither the web process nor the worker can change what became of a backup', async () => {
  for (const url of [database.app, database.worker]) {
    for (const sql of ['update backup_run set problem = null', 'delete from backup_run']) {
      await expect(withClient(url, (client) => client.query(sql))).rejects.toThrow('permission denied');
    }
  }
});
