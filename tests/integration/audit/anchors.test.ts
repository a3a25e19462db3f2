import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { listAnchors, listBrokenEvents } from '@/lib/data/audit/audit-chain';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { openPublished } from '@/lib/data/publications/published';
import type { AuditProblem } from '@/lib/domain/audit-anchor';
import { withClient } from '@/lib/hosting/postgres/roles';
import { createPublicFront } from '@/lib/server/public/public-front';
import { checkAnchors, checkAudit, isSignedBy, publicKeyOf } from '@/lib/services/audit/anchor-audit';
import { addToAnchorFile, readAnchorFile } from '@/lib/services/audit/anchor-file';
import { type DatabaseForTest, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const FIRST_NIGHT = new Date('2026-11-28T03:30:00Z');
const SECOND_NIGHT = new Date('2026-11-29T03:30:00Z');
const { privateKey: key } = generateKeyPairSync('ed25519');

let database: DatabaseForTest;
let folder: string;
let file: string;

const append = (count: number) =>
  withClient(database.owner, async (client) => {
    for (let at = 1; at <= count; at += 1) {
      await client.query(
        `select audit.append('olive', 'Olive Officer', 'tried', 'service', $1, '{"a": 1}')`,
        [`${at}`],
      );
    }
  });

/** As the worker does each night, with its own rights. */
async function night(now: Date): Promise<AuditProblem[]> {
  openDatabase(database.worker);
  try {
    const { problems, anchors } = await checkAudit({ key, inFile: readAnchorFile(file) }, now);
    if (problems.length === 0) addToAnchorFile(file, anchors);
    return problems;
  } finally {
    await closeDatabase();
  }
}

/** As `npm run audit:verify` does, with the rights of the role that reads the trail. */
async function verify(publicKey = publicKeyOf(key)): Promise<string[]> {
  openDatabase(database.audit);
  try {
    const problems = [
      ...(await listBrokenEvents()),
      ...(await checkAnchors(readAnchorFile(file), publicKey)),
    ];
    return problems.map(({ seq, problem }) => `${seq}: ${problem}`);
  } finally {
    await closeDatabase();
  }
}

/** Events 1 to 5, anchored at the first night as 6; 7 to 9, anchored at the second as 10; then 11. */
beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tracker-anchors-'));
  file = join(folder, 'audit-anchors.jsonl');
  await append(5);
  expect(await night(FIRST_NIGHT)).toEqual([]);
  await append(3);
  expect(await night(SECOND_NIGHT)).toEqual([]);
  await append(1);
});
afterEach(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

test('each night the end of the chain is signed, kept in the list and in the file, and nothing is found', async () => {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { seq: 6, at: '2026-11-28T03:30:00.000Z' },
    { seq: 10, at: '2026-11-29T03:30:00.000Z' },
  ]);
  openDatabase(database.audit);
  expect(await listAnchors()).toEqual(readAnchorFile(file));
  expect(readAnchorFile(file).every((anchor) => isSignedBy(anchor, publicKeyOf(key)))).toBe(true);
  await closeDatabase();
  expect(await verify()).toEqual([]);
});

test('the check leaves an event of its own, which its anchor covers', async () => {
  openDatabase(database.app);
  const [, checked] = await listUncoveredEvents({ limit: 2 });
  expect(checked).toMatchObject({
    seq: 10,
    action: 'audit checked',
    actorName: 'This service',
    detail: { problems: 0 },
  });
});

test('the public reads the anchors beside the editions', async () => {
  const store = openPublished(database.public);
  const edition = { body: 'office', atRoot: true, number: 1, hash: 'h', publishedAt: '', files: [] };
  const front = createPublicFront({
    load: () => Promise.resolve({ editions: [edition], withdrawn: [] }),
    loadAnchors: store.loadAnchors,
  });
  await front.start();
  await store.close();
  const { status, headers, body } = front.respond({
    method: 'GET',
    path: '/editions/anchors.json',
    headers: {},
  });
  expect([status, headers['Content-Type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(Buffer.from(body ?? []).toString()).anchors).toEqual(readAnchorFile(file));
});

/** Runs as a superuser whom no trigger stops, and who has read how the chain is made. */
const tamper = (work: (client: Client) => Promise<unknown>) =>
  withClient(database.admin, async (client) => {
    await client.query('set session_replication_role = replica');
    await work(client);
  });

const sql = (text: string) => (client: Client) => client.query(text);

/** Works every hash out again, as the chain itself does, so that it is whole in itself. */
const REBUILD = `
  do $$
  declare e audit.event; last bytea := sha256('inspection-response-tracker'::bytea); place bigint := 0;
  begin
    for e in select * from audit.event order by seq loop
      place := place + 1;
      delete from audit.event where seq = e.seq;
      e.seq := place; e.previous_hash := last;
      e.hash := audit.hash_of(last, audit.fields_of(e)); last := e.hash;
      insert into audit.event select e.*;
    end loop;
    update audit.head set seq = place, hash = last;
  end $$`;

describe('a superuser who changes the past is found out when', () => {
  test.each<[string, (client: Client) => Promise<unknown>, string]>([
    [
      'a row is changed',
      sql(`update audit.event set detail = '{"a": 2}' where seq = 3`),
      '3: content changed',
    ],
    [
      'an actor is changed',
      sql(`update audit.event set actor_name = 'Otto' where seq = 3`),
      '3: content changed',
    ],
    [
      'a time is moved by a microsecond',
      sql(`update audit.event set at = at + interval '1 microsecond' where seq = 3`),
      '3: content changed',
    ],
    ['a row in the middle is gone', sql('delete from audit.event where seq = 3'), '4: chain broken'],
    [
      'the last row before an anchor is gone',
      sql('delete from audit.event where seq = 10'),
      '10: the event that was anchored at 2026-11-29T03:30:00.000Z is gone',
    ],
    [
      'two rows change places',
      sql(`update audit.event set seq = case seq when 3 then -4 else -3 end where seq in (3, 4);
           update audit.event set seq = -seq where seq < 0`),
      '3: chain broken',
    ],
    [
      'the tail is cut off and the end of the chain put back',
      sql(`delete from audit.event where seq > 8;
           update audit.head set seq = 8, hash = (select hash from audit.event where seq = 8)`),
      '10: the event that was anchored at 2026-11-29T03:30:00.000Z is gone',
    ],
    [
      'an event is changed and the whole chain made again',
      async (client) => {
        await client.query(`update audit.event set actor_name = 'Otto' where seq = 3`);
        await client.query(REBUILD);
      },
      '6: the chain is not the one that was anchored at 2026-11-28T03:30:00.000Z',
    ],
  ])('%s', async (_what, change, found) => {
    await tamper(change);
    expect(await verify()).toContain(found);
    expect((await night(new Date('2026-11-30T03:30:00Z'))).length).toBeGreaterThan(0);
    expect(readAnchorFile(file)).toHaveLength(2);
  });

  test('the chain is made again and the published list is emptied as well', async () => {
    await tamper(async (client) => {
      await client.query(
        `delete from audit.event where seq = 3; ${REBUILD}; delete from published.audit_anchor`,
      );
    });
    expect(await verify()).toContain(
      '6: the chain is not the one that was anchored at 2026-11-28T03:30:00.000Z',
    );
    expect(await verify()).toContain(
      '10: the anchor of 2026-11-29T03:30:00.000Z is no longer in the published list',
    );
  });

  test('an anchor is put into the list that another key signed', async () => {
    await tamper(sql(`update published.audit_anchor set signature = 'AAAA' where seq = 6`));
    expect(await verify()).toContain(
      '6: the anchor of 2026-11-28T03:30:00.000Z is not signed with the key of this service',
    );
  });

  test('the function that checks the chain is replaced by one that finds nothing', async () => {
    await tamper(
      sql(`create or replace function audit.broken_links() returns table (seq bigint, problem text)
             language sql stable security definer as $$ select 1::bigint, '' where false $$;
           update audit.event set detail = '{"a": 2}' where seq = 3`),
    );
    expect(await verify()).toContain('3: content changed');
  });
});

test('a line that a power cut left half written is added again', async () => {
  const anchors = readAnchorFile(file);
  appendFileSync(file, '{"seq": 11, "he');
  await append(1);
  expect(await night(new Date('2026-11-30T03:30:00Z'))).toEqual([]);
  expect(readAnchorFile(file).map(({ seq }) => seq)).toEqual([...anchors.map(({ seq }) => seq), 13]);
});

test('neither the web process nor the public can add an anchor, and nobody can change one', async () => {
  const insert = `insert into published.audit_anchor values (99, 'h', now(), 'k', 's')`;
  for (const url of [database.app, database.audit, database.backup]) {
    await expect(withClient(url, (client) => client.query(insert))).rejects.toThrow(
      /permission denied|read-only/,
    );
  }
  for (const change of [
    'delete from published.audit_anchor',
    `update published.audit_anchor set head = 'h'`,
    'truncate published.audit_anchor',
  ]) {
    await expect(withClient(database.owner, (client) => client.query(change))).rejects.toThrow(
      'An edition is frozen',
    );
  }
});
