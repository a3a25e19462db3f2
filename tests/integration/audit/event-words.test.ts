import type { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listBrokenEvents } from '@/lib/data/audit/audit-chain';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { withClient } from '@/lib/hosting/postgres/roles';
import { type DatabaseForTest, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const DETAIL = {
  ...{ reason: 'Ada Quill wrote to us.', number: 7, nothing: null, empty: '' },
  changes: [
    { label: 'Promise', from: null, to: 'Ada Quill wrote to us.' },
    { label: 'Owner', from: 'The "force"', to: 'O’Quill\n& others' },
  ],
  hash: 'ab'.repeat(32),
  id: '00000000-0000-4000-8000-0000000000f1',
};

let database: DatabaseForTest;
beforeEach(async () => {
  database = await freshDatabase();
  await withClient(database.app, async (client) => {
    for (const id of ['1', '2']) {
      await client.query(`select audit.append('olive', 'Olive Officer', 'tried', 'service', $1, $2::jsonb)`, [
        id,
        JSON.stringify(DETAIL),
      ]);
    }
  });
});
afterEach(closeDatabase);

const asAdmin = <T>(work: (client: Client) => Promise<T>) => withClient(database.admin, work);

/** As `npm run audit:verify` and as a restore look for them. */
async function problems(): Promise<string[][]> {
  openDatabase(database.audit);
  const verified = await listBrokenEvents();
  await closeDatabase();
  const restored = await asAdmin(async (client) => {
    const { rows } = await client.query<{ seq: string; problem: string }>(
      'select seq, problem from audit.broken_links() order by seq',
    );
    return rows;
  });
  return [verified, restored].map((found) => found.map(({ seq, problem }) => `${seq}: ${problem}`));
}

test('an event holds none of its words, only their hash and length, and is read with them', async () => {
  const rows = await asAdmin(
    async (client) =>
      (await client.query<{ kept: string }>('select detail::text as kept from audit.event')).rows,
  );
  expect(rows).toHaveLength(2);
  for (const { kept } of rows) {
    expect(kept).not.toMatch(/Quill|Promise|force/);
    expect(JSON.parse(kept)).toMatchObject({
      ...{ number: 7, nothing: null, empty: '', hash: DETAIL.hash, id: DETAIL.id },
      reason: { words: expect.stringMatching(/^[0-9a-f]{64}$/), length: 22 },
    });
  }
  openDatabase(database.app);
  expect((await listUncoveredEvents({ limit: 5 })).map(({ detail }) => detail)).toEqual([DETAIL, DETAIL]);
  expect(await problems()).toEqual([[], []]);
});

test('nobody can tell from their hashes that two texts are the same', async () => {
  const hashes = await asAdmin(
    async (client) =>
      (
        await client.query<{ hash: string }>(`select detail #>> '{reason,words}' as hash from audit.event
          union all select detail #>> '{changes,0,to,words}' from audit.event`)
      ).rows,
  );
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(4);
});

test('nobody changes, adds or takes away words: not the owner of the tables, and the roles have no right to', async () => {
  const tries = [
    `update audit.event_text set said = 'x'`,
    'delete from audit.event_text',
    'truncate audit.event_text',
  ];
  for (const attempt of tries) {
    const asOwner = withClient(database.owner, (client) => client.query(attempt));
    await expect(asOwner).rejects.toThrow('append-only');
    for (const url of [database.app, database.worker, database.audit]) {
      const asRole = withClient(url, (client) => client.query(attempt));
      await expect(asRole).rejects.toThrow('permission denied');
    }
  }
});

describe('a superuser who changes the words of an event is found out when', () => {
  test.each([
    [
      'a word is changed',
      `update audit.event_text set said = said || '.' where seq = 1 and place = 0`,
      'words changed',
    ],
    [
      'the words of two places are exchanged',
      `update audit.event_text t set salt = o.salt, said = o.said from audit.event_text o
        where t.seq = 1 and o.seq = 1 and (t.place, o.place) in ((0, 1), (1, 0))`,
      'words changed',
    ],
    ['words are gone', 'delete from audit.event_text where seq = 1 and place = 2', 'words missing'],
    [
      'words are added',
      `insert into audit.event_text select seq, 99, array['more'], salt, said from audit.event_text where seq = 1 and place = 0`,
      'words changed',
    ],
  ])('%s', async (_what, change, found) => {
    await asAdmin(async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(change);
    });
    for (const list of await problems()) expect(list).toContain(`1: ${found}`);
  });
});

test('a detail that is no object is refused: its words could not stand beside it', async () => {
  const adding = withClient(database.app, (client) =>
    client.query(
      `select audit.append('olive', 'Olive Officer', 'tried', 'service', '1', '"Ada Quill"'::jsonb)`,
    ),
  );
  await expect(adding).rejects.toThrow('is an object');
});
