import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStartSettings } from '@/lib/config/env';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { makeBackupKeys } from '@/lib/hosting/backup/age-keys';
import { writeBackup, type WrittenBackup } from '@/lib/hosting/backup/write-backup';
import { type StartedDatabase, startDatabase } from '@/lib/hosting/postgres/database';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import { withClient } from '@/lib/hosting/postgres/roles';
import { recogniseSession } from '@/lib/services/people/recognise-session';
import { signIn } from '@/lib/services/people/sign-in';
import { applyMigrations } from '@/prisma/migrate';
import { restoreRecord, type Restored } from '@/scripts/backup/restore-record';
import { catalogueOf } from '@/tests/support/postgres/catalogue';
import { databaseOfRelease, type KeptRecord, readRelease } from '@/tests/support/postgres/earlier-release';
import type { DatabaseForTest } from '@/tests/support/postgres/postgres-for-tests';
import { answersAt } from '@/tests/support/public-answers';

/** The restored service has another secret, as on a new machine where the old one was lost. */
const OTHER_SECRET = 'another secret than the one of the service that was lost';

let folder: string;
let record: KeptRecord;
let source: DatabaseForTest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracker-backup-'));
  record = readRelease('2026-11-26');
  source = await databaseOfRelease(record);
  await applyMigrations(source.owner);
  await prepareJobTables(source.owner);
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** Each write is a session and the event that tells of it, in one transaction, as fast as they go. */
async function writeUntilStopped(signal: AbortSignal): Promise<number> {
  return withClient(source.app, async (client) => {
    let written = 0;
    for (; !signal.aborted; written += 1) {
      await client.query('begin');
      await client.query(
        `insert into session (id, user_id, session_version, expires_at)
         select 'drill-' || gen_random_uuid(), id, 1, now() + interval '8 hours' from user_account limit 1`,
      );
      await client.query(
        `select audit.append('drill', 'A drill', 'tried', 'service', 'drill', '{"é": "\\t\\\\"}')`,
      );
      await client.query('commit');
    }
    return written;
  });
}

const factsOf = (url: string, manifest: WrittenBackup['manifest']) =>
  withClient(url, async (client) => {
    const rows: Record<string, number> = {};
    for (const { name } of manifest.tables) {
      const { rows: counted } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      rows[name] = counted[0]?.n ?? -1;
    }
    const files = await client.query(
      `select edition_id, path, encode(sha256(body), 'hex') as body, encode(sha256(coalesce(body_brotli, '')), 'hex') as br
         from published.edition_file order by 1, 2`,
    );
    const head = await client.query(`select seq::int, encode(hash, 'hex') as hash from audit.head`);
    return { rows, files: files.rows, head: head.rows[0] };
  });

describe.each(['as it is', 'encrypted'])('a backup that is kept %s', (how) => {
  const keys = makeBackupKeys();
  const isEncrypted = how === 'encrypted';
  let written: WrittenBackup;
  let writes: number;
  let restored: Restored;
  let fresh: StartedDatabase;

  beforeAll(async () => {
    const stop = new AbortController();
    const writing = writeUntilStopped(stop.signal);
    const publicKey = isEncrypted ? keys.publicKey : undefined;
    const order = { url: source.backup, into: join(folder, how), publicKey, productVersion: '0.1.0' };
    written = await writeBackup(order, new Date()).finally(() => stop.abort());
    writes = await writing;
    const keyFile = join(folder, 'private-key.txt');
    writeFileSync(keyFile, `# The key\n${keys.privateKey}\n`);
    const dataDir = mkdtempSync(join(folder, 'fresh-'));
    fresh = await startDatabase(readStartSettings({ DATA_DIR: dataDir }), OTHER_SECRET);
    restored = await restoreRecord({ url: fresh.urls.owner, from: written.folder, keyFile });
  }, 180_000);
  afterAll(async () => {
    await closeDatabase();
    await fresh.stop();
  });

  test('was made while people wrote, and holds one moment: a session for each event', async () => {
    const { manifest } = written;
    expect(writes).toBeGreaterThan(5);
    const [now, then] = await Promise.all(
      [source.admin, fresh.urls.owner].map((url) =>
        withClient(url, async (client) => {
          const { rows } = await client.query<{ sessions: number; events: number }>(
            `select (select count(*)::int from session where id like 'drill-%') as sessions,
                    (select count(*)::int from audit.event where action = 'tried') as events`,
          );
          return rows[0];
        }),
      ),
    );
    expect(then?.sessions).toBe(then?.events);
    expect(now?.events).toBeGreaterThan(then?.events ?? 0);
    expect(manifest.tables.find(({ name }) => name === 'audit.event')?.rows).toBe(manifest.auditHead.seq);
  });

  test('lies in a folder for its owner alone, under its own name, and nothing unfinished beside it', () => {
    expect(readdirSync(join(folder, how))).toEqual([written.folder.split('/').at(-1)]);
    expect(written.folder).toMatch(/\/backup-\d{8}T\d{6}Z$/);
    const modes = [written.folder, join(written.folder, 'manifest.json')].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600]);
  });

  test('comes back on a new server with every row, every byte of every file and the same end of the audit', async () => {
    const { manifest } = written;
    const facts = await factsOf(fresh.urls.owner, manifest);
    expect(facts.rows).toEqual(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows])));
    expect(facts.rows).toMatchObject({ 'public.measure': 73, 'public.observation': 228 });
    expect(facts.files).toEqual((await factsOf(source.admin, manifest)).files);
    expect(facts.files).toHaveLength(256);
    expect(facts.head).toEqual(manifest.auditHead);
  });

  test('comes back with the same rights, policies, triggers, keys and indexes', async () => {
    const [before, after] = [await catalogueOf(source.admin), await catalogueOf(fresh.urls.owner)];
    expect(after).toEqual(before);
    expect(before['rights on the database']).toContain('tracker_backup CONNECT');
    expect(before.triggers?.length).toBeGreaterThan(30);
  });

  test('comes back with a whole audit chain that goes on, and refuses a write without an event', async () => {
    await withClient(fresh.urls.owner, async (client) => {
      expect((await client.query('select * from audit.broken_links()')).rows).toEqual([]);
      await client.query(`select audit.append('drill', 'A drill', 'went on', 'service', 'drill', '{}')`);
      expect((await client.query('select * from audit.broken_links()')).rows).toEqual([]);
      await expect(client.query(`update body set name = name || '!'`)).rejects.toThrow('left no audit event');
    });
  });

  test('lets people sign in with the password they had', async () => {
    openDatabase(fresh.urls.app);
    const now = new Date();
    const opened = await signIn(
      {
        email: 'olive.officer@example.org',
        password: 'Words of Olive Officer',
        address: '192.0.2.9',
        previousSession: null,
        device: null,
      },
      now,
    );
    expect(await recogniseSession(opened?.session ?? '', now)).toMatchObject({
      name: 'Olive Officer',
      role: 'officer',
    });
  });

  test('answers the public with the same bytes at every address', async () => {
    expect(await answersAt(fresh.urls.public, Object.keys(record.answers))).toEqual(record.answers);
  });

  test('asks again for the edition that was being prepared', async () => {
    expect(restored.jobs).toBe(1);
    const { rows } = await withClient(fresh.urls.worker, (client) =>
      client.query('select task_identifier as task, key from graphile_worker.jobs'),
    );
    expect(rows).toMatchObject([
      { task: 'prepare-edition', key: expect.stringMatching(/^prepare-edition:[\w-]{36}$/) },
    ]);
  });

  test('is not restored over a record', async () => {
    const again = restoreRecord({
      url: fresh.urls.owner,
      from: written.folder,
      keyFile: join(folder, 'private-key.txt'),
    });
    await expect(again).rejects.toThrow('This database is not empty');
  });

  test('holds no word of the record in the open when it is encrypted', () => {
    expect(written.manifest.encryptedTo).toBe(isEncrypted ? keys.publicKey : null);
    const names = readdirSync(written.folder).filter((name) => name !== 'manifest.json');
    expect(names.every((name) => name.endsWith(isEncrypted ? '.copy.gz.age' : '.copy.gz'))).toBe(true);
  });
});
