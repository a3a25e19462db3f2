import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { countTakenOut, listBrokenEvents } from '@/lib/data/audit/audit-chain';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listPlacesOfWords } from '@/lib/data/erasures/erasures';
import { withClient } from '@/lib/hosting/postgres/roles';
import { askErasure, decideErasure, lookForWords } from '@/lib/services/erasures/erase';
import { DECLARED } from '@/tests/support/canaries/declared-columns';
import { columnsWithWords, plantWords } from '@/tests/support/canaries/plant-canaries';
import { ROWS_TO_MARK } from '@/tests/support/canaries/rows-to-mark';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const WORDS = `Zoë O'Quillfeather`;
const AGAIN = `zoë\n  O'Quillfeather`;
const reason = 'The office was asked for this in writing.';
const LOOKED = { now: NOW, fingerprint: 'ab'.repeat(32) };

const PUBLIC = '00000000-0000-4000-8000-0000000000e1';
const OTHER = '00000000-0000-4000-8000-0000000000e2';
const DRAFT = '00000000-0000-4000-8000-0000000000e3';
const GONE = '00000000-0000-4000-8000-0000000000e4';

let office: Office;
let marked: string;
let before: { seq: string; hash: string }[];

const asAdmin = <T>(work: (client: Client) => Promise<T>) => withClient(office.database.admin, work);
const rowsOf = <T extends object>(sql: string, values: unknown[] = []) =>
  asAdmin(async (client) => (await client.query<T>(sql, values)).rows);

/** A row for each table that holds words and that the rows for the markers find filled. */
const MORE_ROWS: readonly (readonly [string, Record<string, string>])[] = [
  ['measure', {}],
  ['series', {}],
  ['observation', {}],
  ['target', {}],
  ['measure_change', { changes: `'[]'` }],
  ['evidence', { visibility: `'opcc'` }],
  ['evidence', { visibility: `'public'`, state: `'accepted'` }],
  ['assessment', {}],
  ['commitment_check', {}],
  ['commitment_due_date', {}],
  ['commitment_occurrence', {}],
];

/** An event as it was written before its words stood beside it. */
const OLD_EVENT = `
  do $$
  declare e audit.event;
  begin
    select seq + 1, clock_timestamp(), 'olive', 'Olive Officer', 'tried', 'service', 'old',
        jsonb_build_object('reason', 'Wir fragten ${WORDS.replaceAll("'", "''")}.', 'n', 7), 1, hash into e.seq, e.at, e.actor_id,
        e.actor_name, e.action, e.subject_kind, e.subject_id, e.detail, e.transaction, e.previous_hash from audit.head;
    e.hash := audit.hash_of(e.previous_hash, audit.fields_of(e));
    insert into audit.event select e.*;
    update audit.head set seq = e.seq, hash = e.hash;
  end $$`;

/** 4 editions: the public reads 2, of which 1 holds the words; 1 is a draft with them; 1 was withdrawn and keeps its table. */
async function plantEditions(client: Client): Promise<void> {
  const escaped = '<p>Zoë <b>O&#x27;Quillfeather</b> said so</p>';
  await client.query('begin; set local session_replication_role = replica');
  const editions = [
    [PUBLIC, 1, 'published', '/index.html', 'text/html; charset=utf-8', escaped],
    [OTHER, 2, 'published', '/index.html', 'text/html; charset=utf-8', '<p>Nobody</p>'],
    [DRAFT, 3, 'draft', '/data/x.json', 'application/json', JSON.stringify({ said: WORDS })],
    [GONE, 4, 'withdrawn', '/data/measures.csv', 'text/csv; charset=utf-8', `area,note\n"x","${WORDS}"\n`],
  ] as const;
  for (const [id, number, state, path, type, body] of editions) {
    const published = state === 'draft' ? null : NOW;
    await client.query(
      `insert into publication (id, body_id, number, state, dated_on, change_note, published_at) values ($1, (select body_id from inspection limit 1), $2, $3, '2026-11-20', 'x', $4)`,
      [id, number, state, published],
    );
    await client.query(
      `insert into published.edition (id, body, at_root, number, hash, manifest, published_at, withdrawn_at) values ($1, 'office', true, $2, 'h', '{}', $3, $4)`,
      [id, number, published, state === 'withdrawn' ? NOW : null],
    );
    await client.query(
      `insert into published.edition_file (edition_id, path, content_type, sha256, body, body_gzip) values ($1, $2, $3, 'x', convert_to($4, 'utf8'), 'zip')`,
      [id, path, type, body],
    );
  }
  // A picture: bytes that are no text.
  await client.query(
    `insert into published.edition_file (edition_id, path, content_type, sha256, body) values ($1, '/x.png', 'image/png', 'x', '\\x89504e47ff')`,
    [PUBLIC],
  );
  await client.query('commit');
}

beforeAll(async () => {
  office = await openOffice();
  const columns = (
    await rowsOf<{ name: string }>(
      `select regexp_replace(place, '^public\\.', '') || '.' || field as name from erasable_columns() order by 1`,
    )
  ).map(({ name }) => name);
  await asAdmin(async (client) => {
    await plantEditions(client);
    const empty = await plantWords(client, `Said by ${WORDS}, twice: ${AGAIN}.`, {
      columns,
      rows: [...MORE_ROWS, ...ROWS_TO_MARK],
    });
    expect(empty).toEqual([]);
    await client.query(OLD_EVENT);
    await client.query(
      'insert into chart_picture (hash, svg, drawn_at, used_at) values ($1, $2, now(), now())',
      ['h', `<svg>${WORDS}</svg>`],
    );
    await client.query(
      `select audit.append('olive', 'Olive Officer', 'tried', 'service', 'new', $1::jsonb)`,
      [JSON.stringify({ reason: `About ${WORDS}`, changes: [{ to: AGAIN }] })],
    );
    await client.query(
      'set session_replication_role = replica; delete from erasure; set session_replication_role = origin',
    );
  });
  const { officer, approver } = office.people;
  const id = await lookForWords(officer, { words: WORDS, reason: `We hold ${WORDS} by mistake.` }, LOOKED);
  await askErasure(officer, { id, step: 'ask' }, NOW);
  before = await rowsOf(`select seq, encode(hash, 'hex') as hash from audit.event order by seq`);
  await decideErasure(approver, { id, decision: 'agree', reason: `${WORDS} must go.` });
  [{ mark: marked }] = (await rowsOf<{ mark: string }>(
    `select '[Taken out on ' || to_char(now() at time zone 'Europe/London', 'FMDD FMMonth YYYY') || ']' as mark`,
  )) as [{ mark: string }];
}, 120_000);
afterAll(closeDatabase);

/** Every column of every table of every schema that can hold words or bytes, as PostgreSQL lists them. */
const EVERY_COLUMN = `select format('%I.%I', table_schema, table_name) as table, column_name as column, data_type as type
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'name')`;

test('no column of any table in the database holds the words, nor a sample that PostgreSQL plans with', async () => {
  const columns = await rowsOf<{ table: string; column: string; type: string }>(EVERY_COLUMN);
  expect(columns.length).toBeGreaterThan(200);
  const holding: string[] = [];
  for (const { table, column, type } of columns) {
    const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
    const like =
      type === 'bytea' ? `convert_from(convert_to('Quillfeather', 'utf8'), 'utf8')` : `'Quillfeather'`;
    const [row] = await rowsOf<{ n: number }>(
      `select count(*)::int as n from ${table} where position(lower(${like}) in lower(${text})) > 0`,
    );
    if (row?.n) holding.push(`${table}.${column}`);
  }
  expect(holding).toEqual([]);
  const samples = await rowsOf(
    `select schemaname, tablename, attname from pg_stats where most_common_vals::text ilike '%quillfeather%' or histogram_bounds::text ilike '%quillfeather%'`,
  );
  expect(samples).toEqual([]);
});

/** Columns in which words of people can stand that are not in the list of those they are taken out of, each with the reason. */
const NOT_IN_THE_LIST: Readonly<Record<string, string>> = {
  'audit.event.action': 'made by the service',
  'audit.event.actor_id': 'made by the service',
  'audit.event.actor_name': 'who did it, for ever',
  'audit.event.detail': 'event by event, by a function of its own',
  'audit.event.subject_id': 'made by the service',
  'audit.event_text.said': 'event by event, by a function of its own',
  'backup_run.folder': 'a folder of the server',
  'body.name': 'a public body, locked',
  'body.ons_code': 'a public body, locked',
  'body.short_name': 'a public body, locked',
  ...Object.fromEntries(
    ['file_name', 'body', 'text', 'furniture', 'pieces', 'details', 'suggestions', 'problem'].map(
      (column) => [`document_import.${column}`, 'kept until the document is saved: it is cancelled first'],
    ),
  ),
  'erasure.words': 'forgotten when it is decided',
  'evidence_file.body': 'the file goes as a whole, first',
  'figure_import.body': 'kept until its figures are saved: the import is given up first',
  'footnote.area': 'an area, by which figures are kept together',
  'footnote.area_code': 'an area, by which figures are kept together',
  'known_device.id_hash': 'made by the service',
  'recommendation.bullets': 'the words of the inspectors, locked',
  'recommendation.ref': 'the words of the inspectors, locked',
  'recommendation.sha256': 'the words of the inspectors, locked',
  'recommendation.text': 'the words of the inspectors, locked',
  'response_document.sha256': 'made by the service',
  'saved_view.name': 'the view is deleted',
  'saved_view.query': 'the view is deleted',
  'series.area': 'an area, by which figures are kept together',
  'series.area_code': 'an area, by which figures are kept together',
  'series.licence': 'a licence',
  'series.scope': 'what is counted, by which figures are kept together',
  'session.id': 'made by the service',
  'sign_in_throttle.key': 'deleted after a day',
  'user_account.email': 'an account is closed, not taken out',
  'user_account.name': 'an account is closed, not taken out',
  'user_account.password_hash': 'made by the service',
};

test('every column that can hold words is in the list of those they are taken out of, or says here why not', async () => {
  const listed = await rowsOf<{ name: string }>(
    `select regexp_replace(place, '^public\\.', '') || '.' || field as name from erasable_columns()`,
  );
  const known = Object.entries(DECLARED).flatMap(([table, { known: list = '' }]) =>
    list.split(' ').map((column) => `${table}.${column}`),
  );
  const told = new Set([...listed.map(({ name }) => name), ...known, ...Object.keys(NOT_IN_THE_LIST)]);
  const columns = await asAdmin(columnsWithWords);
  expect(
    columns.filter(
      (name) => !told.has(name) && !/^published\.(edition_file|audit_anchor|edition\.manifest)/.test(name),
    ),
  ).toEqual([]);
});

test('a mark with the date stands in their place, and the rest of the sentence stays', async () => {
  expect(await rowsOf('select distinct reason from assessment')).toEqual([
    { reason: `Said by ${marked}, twice: ${marked}.` },
  ]);
  expect(await rowsOf('select distinct description from evidence')).toEqual([
    { description: `Said by ${marked}, twice: ${marked}.` },
  ]);
  expect(await rowsOf('select distinct changes from evidence_correction')).toEqual([
    { changes: { marker: `Said by ${marked}, twice: ${marked}.` } },
  ]);
});

test('the text of a document keeps its length, because its sentences are places in it', async () => {
  const [row] = await rowsOf<{ text: string }>('select distinct text from response_document');
  expect(row?.text).toBe(`Said by ${'█'.repeat(WORDS.length)}, twice: ${'█'.repeat(AGAIN.length)}.`);
});

test('the trail verifies: every hash is as it was, and what was changed in it is said', async () => {
  const after = await rowsOf<{ seq: string; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from audit.event order by seq`,
  );
  expect(after.slice(0, before.length)).toEqual(before);
  expect(await listBrokenLinks()).toEqual([]);
  await closeDatabase();
  openDatabase(office.database.audit);
  expect(await listBrokenEvents()).toEqual([]);
  // The old event, 2 texts of the new one, and the reason of looking and of asking.
  expect(await countTakenOut()).toEqual({ events: 4, erasures: 1, unhashed: 1 });
  await closeDatabase();
  openDatabase(office.database.app);
});

test('whoever changes afterwards what an erasure left is found out, in an old event and in a new one', async () => {
  await asAdmin(async (client) => {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(`update audit.event set actor_name = 'Otto' where subject_id = 'old'`);
    await client.query(
      `update audit.event_text set said = 'x' where seq = (select seq from audit.event where subject_id = 'new') and place = 0`,
    );
    const { rows } = await client.query<{ problem: string }>(
      'select problem from audit.broken_links() order by 1',
    );
    expect(rows.map(({ problem }) => problem)).toEqual(['content changed', 'words changed']);
    await client.query('rollback');
  });
});

test('the edition that held them is withdrawn in the same step, the draft is sent back, and the other stays', async () => {
  expect(await rowsOf('select number, state from publication where number < 5 order by number')).toEqual([
    { number: 1, state: 'withdrawn' },
    { number: 2, state: 'published' },
    { number: 3, state: 'returned' },
    { number: 4, state: 'withdrawn' },
  ]);
  expect(
    await rowsOf(`select e.number, f.path, convert_from(f.body, 'utf8') as body, f.sha256 = encode(sha256(f.body), 'hex') as hashed
      from published.edition_file f join published.edition e on e.id = f.edition_id order by 1`),
  ).toEqual([
    { number: 2, path: '/index.html', body: '<p>Nobody</p>', hashed: false },
    { number: 4, path: '/data/measures.csv', body: `area,note\n"x","${marked}"\n`, hashed: true },
  ]);
  expect(
    await rowsOf('select number, withdrawn_reason from published.withdrawn_edition order by 1'),
  ).toContainEqual({
    number: 1,
    withdrawn_reason: 'It held personal data that should not be public.',
  });
});

describe('words are not taken out where', () => {
  const ask = async (words: string) => {
    const { officer } = office.people;
    const id = await lookForWords(officer, { words, reason }, LOOKED);
    return refusalOf(askErasure(officer, { id, step: 'ask' }, NOW));
  };

  test('nobody wrote them', async () => {
    expect((await ask('Xanthippe Nowhere')).sentence).toBe('These words stand nowhere in the record.');
  });

  test('they are the name of an account', async () => {
    expect((await ask('Otto Officer')).sentence).toContain('cannot be changed');
    const places = await listPlacesOfWords(office.people.officer, 'Otto Officer');
    expect(places.filter(({ canGo }) => !canGo).map(({ place, field }) => `${place}.${field}`)).toContain(
      'public.user_account.name',
    );
  });

  test('a file of evidence holds them in its bytes: the file goes first', async () => {
    await asAdmin(async (client) => {
      await client.query('begin; set local session_replication_role = replica');
      await client.query(`update evidence_file set body = convert_to('a,Plain Petronella,b', 'utf8')`);
      await client.query('commit');
    });
    expect((await ask('Plain Petronella')).sentence).toBe(
      'A file of evidence holds these words. Take that file out first.',
    );
  });
});
