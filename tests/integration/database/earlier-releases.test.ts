import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPublished } from '@/lib/data/published';
import { withClient } from '@/lib/hosting/roles';
import { createPublicFront } from '@/lib/server/public-front';
import { applyMigrations } from '@/prisma/migrate';
import { databaseOfRelease, type KeptRecord, readRelease } from '@/tests/support/earlier-release';
import type { DatabaseForTest } from '@/tests/support/postgres-for-tests';

/** Tables that a later version empties or fills by itself, each with the reason. None so far. */
const ROWS_THAT_CHANGE: Readonly<Record<string, string>> = {};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function countRows(database: DatabaseForTest, tables: readonly string[]) {
  return withClient(database.admin, async (client) => {
    const counts: Record<string, number> = {};
    for (const name of tables) {
      const { rows } = await client.query<{ count: string }>(`select count(*) from ${name}`);
      counts[name] = Number(rows[0]?.count);
    }
    return counts;
  });
}

/** What a reader is answered at each address: the status and the SHA-256 of the bytes. */
async function answersAt(database: DatabaseForTest, addresses: readonly string[]) {
  const store = openPublished(database.public);
  const front = createPublicFront({ load: store.load });
  await front.start();
  await store.close();
  return Object.fromEntries(
    addresses.map((path) => {
      const { status, body } = front.respond({ method: 'GET', path, headers: {} });
      return [path, `${status} ${sha256(body ?? new Uint8Array())}`];
    }),
  );
}

describe.each(['2026-11-26'])('the record of the release of %s', (day) => {
  let record: KeptRecord;
  let database: DatabaseForTest;
  let applied: string[];

  beforeAll(async () => {
    record = readRelease(day);
    database = await databaseOfRelease(record);
    expect(await countRows(database, ['audit.event', 'published.edition_file'])).toEqual({
      'audit.event': 55,
      'published.edition_file': 256,
    });
    ({ applied } = await applyMigrations(database.owner));
  });

  test('takes every later migration, and none a second time', async () => {
    expect(applied.filter((name) => record.migrations.includes(name))).toEqual([]);
    expect((await applyMigrations(database.owner)).applied).toEqual([]);
  });

  test('has every row it had, in every table', async () => {
    const before = Object.entries(record.tables).map(([name, { rows }]) => [name, rows] as const);
    const same = before.filter(([name]) => !(name in ROWS_THAT_CHANGE));
    expect(
      await countRows(
        database,
        same.map(([name]) => name),
      ),
    ).toEqual(Object.fromEntries(same));
  });

  test('answers the public with the same bytes at every address of every edition', async () => {
    const addresses = Object.keys(record.answers);
    expect(addresses).toHaveLength(385);
    expect(await answersAt(database, addresses)).toEqual(record.answers);
  });

  test('keeps its audit chain whole, and goes on with it', async () => {
    const found = await withClient(database.owner, async (client) => {
      await client.query(`select audit.append('test', 'A test', 'tried', 'service', 'service', '{}')`);
      const { rows: broken } = await client.query('select * from audit.broken_links()');
      const { rows: head } = await client.query('select seq::int from audit.head');
      return { broken, head };
    });
    expect(found).toEqual({ broken: [], head: [{ seq: 56 }] });
  });
});
