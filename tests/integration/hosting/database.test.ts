import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readStartSettings } from '@/lib/config/env';
import { startDatabase } from '@/lib/hosting/postgres/database';
import { withClient } from '@/lib/hosting/postgres/roles';
import { SECRET_FOR_TESTS, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const settingsWith = (source: Record<string, string>) =>
  readStartSettings({ AUTH_SECRET: SECRET_FOR_TESTS, DATA_DIR: join(tmpdir(), 'unused'), ...source });

const startWith = (url: string, more: Record<string, string> = {}) =>
  startDatabase(settingsWith({ DATABASE_URL: url, ...more }), SECRET_FOR_TESTS);

const nameFor = async (url: string) => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ name: string }>('select current_user as name'),
  );
  return rows[0]?.name;
};

test('without DATABASE_URL the built-in database has every role, twice in a row', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'database-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  for (const _time of ['first', 'second']) {
    const database = await startDatabase(settingsWith({ DATA_DIR: dataDir }), SECRET_FOR_TESTS);
    const names = await Promise.all(Object.values(database.urls).map(nameFor)).finally(database.stop);
    expect(names.sort()).toEqual([
      'tracker_app',
      'tracker_audit',
      'tracker_backup',
      'tracker_owner',
      'tracker_public',
      'tracker_worker',
    ]);
  }
});

test('with DATABASE_URL its own user is the owner, and the other roles are made', async () => {
  const { admin } = await freshDatabase();
  const { urls, notes } = await startWith(admin);
  expect(urls.owner).toBe(admin);
  expect(await nameFor(urls.public)).toBe('tracker_public');
  expect(notes).toEqual([]);
});

test('a user who may not make roles is told who can, and what to set', async () => {
  const { owner } = await freshDatabase();
  await expect(startWith(owner)).rejects.toThrow(
    'The user in DATABASE_URL may not make database roles: let whoever runs the server make tracker_app, tracker_worker, tracker_public, tracker_audit, tracker_backup',
  );
});

test('with an address for every role, no role is made or changed', async () => {
  const { owner, app, worker, public: reader, audit, backup } = await freshDatabase();
  const given = {
    APP_DATABASE_URL: app,
    WORKER_DATABASE_URL: worker,
    PUBLIC_DATABASE_URL: reader,
    AUDIT_DATABASE_URL: audit,
    BACKUP_DATABASE_URL: backup,
  };
  const { urls } = await startWith(owner, given);
  expect(urls).toEqual({ owner, app, worker, public: reader, audit, backup });
});

test('a server that does not answer is named without its password', async () => {
  const start = startWith('postgresql://tracker:hidden@127.0.0.1:1/tracker');
  await expect(start).rejects.toThrow(
    'The PostgreSQL server at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL, and that the server is running.',
  );
});

test('a wrong password and a missing database are told apart', async () => {
  const { admin } = await freshDatabase();
  const wrong = new URL(admin);
  wrong.password = 'wrong';
  await expect(startWith(wrong.href)).rejects.toThrow(
    'does not accept the user name and password in DATABASE_URL',
  );
  const missing = new URL(admin);
  missing.pathname = '/nowhere';
  await expect(startWith(missing.href)).rejects.toThrow('has no database of the name in DATABASE_URL');
});
