import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeBackupKeys } from '@/lib/hosting/backup/age-keys';
import { isOnSameDisk, problemWithPlace, pruneBackups } from '@/lib/hosting/backup/kept-backups';
import { readManifest } from '@/lib/hosting/backup/manifest';
import { writeBackup } from '@/lib/hosting/backup/write-backup';
import { inDatabase, withClient } from '@/lib/hosting/postgres/roles';
import { restoreRecord } from '@/scripts/backup/restore-record';
import {
  type DatabaseForTest,
  databaseWithoutMigrations,
  freshDatabase,
} from '@/tests/support/postgres/postgres-for-tests';

const NOW = new Date('2026-11-29T02:00:00Z');
const keys = makeBackupKeys();

let source: DatabaseForTest;
let folder: string;
beforeEach(async () => {
  source = await freshDatabase();
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'tracker-backups-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backup = (change: { publicKey?: string; url?: string; now?: Date } = {}) =>
  writeBackup(
    { url: source.backup, into: folder, publicKey: undefined, productVersion: '0.1.0', ...change },
    change.now ?? NOW,
  );

const restore = async (from: string, keyFile?: string) =>
  restoreRecord({ url: (await databaseWithoutMigrations()).owner, from, keyFile });

test('a file that was changed by one byte is refused before anything is put into the database', async () => {
  const { folder: from } = await backup();
  appendFileSync(join(from, 'audit.event.copy.gz'), 'x');
  const target = await databaseWithoutMigrations();
  const trying = restoreRecord({ url: target.owner, from, keyFile: undefined });
  await expect(trying).rejects.toThrow('audit.event.copy.gz of this backup is not as it was written');
  const { rows } = await withClient(target.owner, (client) =>
    client.query(`select tablename from pg_tables where schemaname = 'public'`),
  );
  expect(rows).toEqual([]);
});

test('a file that is missing, and a folder that is no backup, are named', async () => {
  const { folder: from } = await backup();
  rmSync(join(from, 'public.body.copy.gz'));
  await expect(restore(from)).rejects.toThrow('The file public.body.copy.gz of this backup is missing');
  await expect(restore(folder)).rejects.toThrow(`There is no backup in ${folder}`);
});

test('a row count that the rows do not bear out keeps everything out', async () => {
  const { folder: from } = await backup();
  const file = join(from, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const table of manifest.tables) if (table.name === 'audit.head') table.rows = 2;
  writeFileSync(file, JSON.stringify(manifest));
  await expect(restore(from)).rejects.toThrow(
    'Nothing was restored, because audit.head has 1 rows instead of 2.',
  );
});

test('a backup of a later version says which version is needed', async () => {
  const { folder: from } = await backup();
  const file = join(from, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, migrations: [...manifest.migrations, '20990101000000_later'] }),
  );
  await expect(restore(from)).rejects.toThrow(
    'made by a later version of the service (it holds the change 2099',
  );
});

test('an encrypted backup asks for its private key, and takes no other', async () => {
  const { folder: from } = await backup({ publicKey: keys.publicKey });
  await expect(restore(from)).rejects.toThrow('is encrypted to age1');
  const other = join(folder, 'other.txt');
  writeFileSync(other, makeBackupKeys().privateKey);
  await expect(restore(from, other)).rejects.toThrow('another key was used to make it');
  await expect(restore(from, join(from, 'manifest.json'))).rejects.toThrow('holds no private key');
});

test('the role that makes backups reads password hashes, and can write nothing even when it tries', async () => {
  await withClient(source.backup, async (client) => {
    await client.query('select password_hash from user_account');
    await client.query('set default_transaction_read_only = off');
    for (const sql of [
      `update user_account set role = 'administrator'`,
      'delete from session',
      `select audit.append('a', 'b', 'c', 'd', 'e', '{}')`,
      `select jobs.enqueue('publish-edition', '{}')`,
      `select nextval('assessment_sequence_seq')`,
    ]) {
      await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('a table whose rows are hidden from that role stops the backup instead of being left out', async () => {
  const guarded = await freshDatabase();
  await withClient(guarded.owner, (client) => client.query('alter table body enable row level security'));
  await expect(backup({ url: guarded.backup })).rejects.toThrow('rows of public.body are hidden');
  expect(readdirSync(folder)).toEqual([]);
});

test('a table of a later version is in the backup without anybody granting it', async () => {
  const later = await freshDatabase();
  await withClient(later.owner, (client) =>
    client.query(
      `create table public.meeting_note (id int primary key, words text); insert into meeting_note values (1, 'x')`,
    ),
  );
  const { manifest } = await backup({ url: later.backup });
  expect(manifest.tables.find(({ name }) => name === 'public.meeting_note')).toMatchObject({
    columns: ['id', 'words'],
    rows: 1,
  });
});

test('when it fails in the middle, nothing that looks like a backup stays', async () => {
  const url = inDatabase(source.backup, 'no_such_database');
  await expect(backup({ url })).rejects.toThrow('does not exist');
  expect(readdirSync(folder)).toEqual([]);
});

test('a full disk and a folder that cannot be written to are said in words', () => {
  const full = problemWithPlace(Object.assign(new Error('write'), { code: 'ENOSPC' }), '/mnt/backups');
  expect(full).toMatchObject({
    message:
      'There is no space left for a backup in /mnt/backups: free some, or choose another folder with BACKUP_DIR. Nothing unfinished was kept.',
  });
  expect(() => readManifest('/proc/1')).toThrow('There is no backup in /proc/1');
});

test('only the oldest of our own backups are pruned, and what a killed one left a day ago', async () => {
  const days = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  for (const day of days) await backup({ now: new Date(`${day}T02:00:00Z`) });
  for (const name of [
    'of-somebody-else',
    'backup-20261101T020000Z',
    'backup-20261127T030000Z.unfinished',
    'backup-20261129T020001Z.unfinished',
  ]) {
    mkdirSync(join(folder, name));
  }
  utimesSync(
    join(folder, 'backup-20261127T030000Z.unfinished'),
    new Date('2026-11-27'),
    new Date('2026-11-27'),
  );
  const gone = pruneBackups(folder, { keep: 2, now: new Date('2026-11-29T02:01:00Z') });
  expect(gone).toEqual([
    'backup-20261126T020000Z',
    'backup-20261127T020000Z',
    'backup-20261127T030000Z.unfinished',
  ]);
  expect(readdirSync(folder).sort()).toEqual([
    'backup-20261101T020000Z',
    'backup-20261128T020000Z',
    'backup-20261129T020000Z',
    'backup-20261129T020001Z.unfinished',
    'of-somebody-else',
  ]);
});

test('a copy on the disk of the database is known from one on another disk or machine', () => {
  expect(isOnSameDisk(join(folder, 'not-there-yet'), folder)).toBe(true);
  expect(isOnSameDisk(folder, null)).toBeNull();
  if (existsSync('/dev/shm')) expect(isOnSameDisk('/dev/shm', '/proc')).toBe(false);
});
