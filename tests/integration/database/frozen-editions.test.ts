import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { type Office, openOffice } from '@/tests/support/record-builders';

/*
 * The triggers are tried with rights that would allow the change: the owner has every right by itself, and the worker is
 * given all of them here. A test that a missing grant stops would say nothing about the trigger.
 */

const PUBLISHED = '00000000-0000-4000-8000-0000000000a1';
const DRAFT = '00000000-0000-4000-8000-0000000000a2';

let office: Office;
const clients: Partial<Record<'owner' | 'worker', Client>> = {};

const as = (role: 'owner' | 'worker'): Client => {
  const client = clients[role];
  if (!client) throw new Error(`No connection as ${role}`);
  return client;
};

/** One published edition and one draft, each with a file. No trigger of ours runs while they are put there. */
const EDITIONS = `
  set session_replication_role = replica;
  insert into published.edition (id, body, at_root, number, hash, manifest, published_at) values
    ('${PUBLISHED}', 'office', true, 1, 'h1', '{}', now()), ('${DRAFT}', 'office', true, 2, 'h2', '{}', null);
  insert into published.edition_file (edition_id, path, content_type, sha256, body) values
    ('${PUBLISHED}', '/', 'text/html', 's', 'as it was published'), ('${DRAFT}', '/', 'text/html', 's', 'a draft');
  set session_replication_role = origin;
  grant all on published.edition, published.edition_file, recommendation to tracker_worker`;

beforeAll(async () => {
  office = await openOffice();
  const admin = new Client({ connectionString: office.database.admin });
  await admin.connect();
  await admin.query(EDITIONS);
  await admin.end();
  for (const role of ['owner', 'worker'] as const) {
    const client = new Client({ connectionString: office.database[role] });
    await client.connect();
    clients[role] = client;
  }
});

afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
  await closeDatabase();
});

/** What the database said to the change, with an audit event beside it, so that no missing event is what stops it. */
async function answerTo(role: 'owner' | 'worker', sql: string): Promise<string> {
  const client = as(role);
  await client.query('begin');
  try {
    await client.query(`select audit.append('someone', 'Someone', 'tried', 'edition', 'one', '{}')`);
    const { rowCount } = await client.query(sql);
    return `changed ${rowCount} rows`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query('rollback');
  }
}

const insertEdition = (published: string) =>
  `insert into published.edition (id, body, at_root, number, hash, manifest, published_at)
   values (gen_random_uuid(), 'office', true, 3, 'h3', '{}', ${published})`;

const insertFile = (edition: string) =>
  `insert into published.edition_file (edition_id, path, content_type, sha256, body)
   values ('${edition}', '/late', 'text/html', 's', 'late')`;

const FROZEN: readonly (readonly [string, string])[] = [
  [
    'change the bytes of a published file',
    `update published.edition_file set body = 'x' where edition_id = '${PUBLISHED}'`,
  ],
  [
    'change the bytes of a prepared file',
    `update published.edition_file set body = 'x' where edition_id = '${DRAFT}'`,
  ],
  ['delete a published file', `delete from published.edition_file where edition_id = '${PUBLISHED}'`],
  ['delete a prepared file', `delete from published.edition_file where edition_id = '${DRAFT}'`],
  ['add a file to a published edition', insertFile(PUBLISHED)],
  ['delete a published edition', `delete from published.edition where id = '${PUBLISHED}'`],
  ['delete a prepared edition', `delete from published.edition where id = '${DRAFT}'`],
  ['renumber a published edition', `update published.edition set number = 7 where id = '${PUBLISHED}'`],
  [
    'give a published edition to another body',
    `update published.edition set body = 'b' where id = '${PUBLISHED}'`,
  ],
  [
    'give a prepared edition to another body',
    `update published.edition set body = 'b' where id = '${DRAFT}'`,
  ],
  ['move an edition from the root', `update published.edition set at_root = false where id = '${PUBLISHED}'`],
  ['change the hash of an edition', `update published.edition set hash = 'x' where id = '${DRAFT}'`],
  [
    'change the hash an edition follows on',
    `update published.edition set previous_hash = 'x' where id = '${PUBLISHED}'`,
  ],
  [
    'change the manifest of an edition',
    `update published.edition set manifest = '{"a": 1}' where id = '${PUBLISHED}'`,
  ],
  [
    'move the time of a publication',
    `update published.edition set published_at = now() + interval '1 day' where id = '${PUBLISHED}'`,
  ],
  [
    'make a published edition a draft again',
    `update published.edition set published_at = null where id = '${PUBLISHED}'`,
  ],
  ['bring in an edition as already published', insertEdition('now()')],
];

describe.each(['owner', 'worker'] as const)('even with every right, the %s', (role) => {
  test.each(FROZEN)('cannot %s', async (_what, sql) => {
    expect(await answerTo(role, sql)).toBe('An edition is frozen');
  });

  test('cannot publish a draft that no second person approved', async () => {
    const sql = `update published.edition set published_at = now() where id = '${DRAFT}'`;
    expect(await answerTo(role, sql)).toBe('An edition is published only after a second person approved it');
  });

  test.each([
    ['number', `ref = '99'`],
    ['text', `text = text || ' and more'`],
    ['bullets', `bullets = array['a bullet']`],
    ['hash', `sha256 = 'x'`],
  ])('cannot change the %s of a recommendation', async (_what, change) => {
    expect(await answerTo(role, `update recommendation set ${change} where ref = '5'`)).toBe(
      'The verbatim text of a recommendation is locked',
    );
  });

  test('cannot withdraw an edition that 2 people have not agreed to withdraw', async () => {
    const alone = `update published.edition set withdrawn_at = now(), withdrawn_reason = 'r' where id = '${PUBLISHED}'`;
    expect(await answerTo(role, alone)).toBe('An edition is withdrawn once, by 2 people');
  });

  test('may add a file to a draft and shorten a summary: the rules stop no more than they should', async () => {
    expect(await answerTo(role, insertFile(DRAFT))).toBe('changed 1 rows');
    expect(await answerTo(role, insertEdition('null'))).toBe('changed 1 rows');
    expect(await answerTo(role, `update recommendation set summary = 'Shorter' where ref = '5'`)).toBe(
      'changed 1 rows',
    );
  });
});
