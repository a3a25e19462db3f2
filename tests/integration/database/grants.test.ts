import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DatabaseForTest, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

let database: DatabaseForTest;
const clients: Partial<Record<keyof DatabaseForTest, Client>> = {};

beforeAll(async () => {
  database = await freshDatabase();
  for (const role of ['admin', 'app', 'worker', 'public', 'audit'] as const) {
    const client = new Client({ connectionString: database[role] });
    await client.connect();
    clients[role] = client;
  }
});

afterAll(async () => {
  for (const client of Object.values(clients)) await client.end();
});

const as = (role: keyof DatabaseForTest): Client => {
  const client = clients[role];
  if (!client) throw new Error(`No connection as ${role}`);
  return client;
};

async function tablesOf(schema: string): Promise<string[]> {
  const { rows } = await as('admin').query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = $1 order by 1',
    [schema],
  );
  return rows.map(({ tablename }) => tablename);
}

const refused = (role: keyof DatabaseForTest, sql: string) =>
  expect(as(role).query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' });

describe('the public role', () => {
  test('cannot read one live table, nor the audit trail, nor the queue', async () => {
    const live = await tablesOf('public');
    expect(live.length).toBeGreaterThan(25);
    for (const table of live) await refused('public', `select * from public.${table}`);
    for (const table of await tablesOf('audit')) await refused('public', `select * from audit.${table}`);
    for (const table of await tablesOf('graphile_worker'))
      await refused('public', `select * from graphile_worker.${table}`);
  });

  test('cannot write an edition, call the audit, ask for a job or become another role', async () => {
    await as('public').query('set default_transaction_read_only = off');
    await refused('public', 'update published.edition set withdrawn_at = null');
    await refused('public', 'delete from published.edition_file');
    await refused('public', "select audit.append('a', 'b', 'c', 'd', 'e', '{}')");
    await refused('public', "select jobs.enqueue('publish-edition', '{}')");
    await refused('public', 'set role tracker_app');
    await refused('public', 'create temporary table t (a int)');
    await refused('public', "copy (select 1) to program 'true'");
    await refused('public', "select pg_read_file('/etc/passwd')");
  });

  test('sees only what is published and not withdrawn', async () => {
    const admin = as('admin');
    const ids = ['draft', 'published', 'withdrawn'].map(
      (_, place) => `00000000-0000-4000-8000-00000000000${place}`,
    );
    await admin.query('set session_replication_role = replica');
    for (const [place, id] of ids.entries()) {
      await admin.query(
        `insert into published.edition (id, body, at_root, number, hash, manifest, published_at, withdrawn_at)
         values ($1, 'office', true, $2, 'h', '{}', $3, $4)`,
        [id, place + 1, place > 0 ? new Date() : null, place > 1 ? new Date() : null],
      );
      await admin.query(
        `insert into published.edition_file (edition_id, path, content_type, sha256, body) values ($1, '/', 't', 's', 'canary')`,
        [id],
      );
    }
    await admin.query('set session_replication_role = origin');
    const editions = await as('public').query('select number from published.edition');
    const files = await as('public').query('select edition_id from published.edition_file');
    expect(editions.rows).toEqual([{ number: 2 }]);
    expect(files.rows).toEqual([{ edition_id: ids[1] }]);
  });
});

describe('the web process', () => {
  test('deletes nothing but sign-in attempts, drafts and saved views', async () => {
    for (const table of await tablesOf('public')) {
      if (['sign_in_throttle', 'draft', 'saved_view'].includes(table)) continue;
      await refused('app', `delete from public.${table}`);
    }
  });

  test('cannot publish, change a frozen byte, or touch the audit trail', async () => {
    await refused('app', 'update published.edition set published_at = now()');
    await refused(
      'app',
      `insert into published.edition (id, body, at_root, number, hash, manifest)
       values (gen_random_uuid(), 'office', true, 9, 'h', '{}')`,
    );
    await refused('app', "update published.edition_file set body = 'x'");
    await refused('app', 'insert into audit.event select * from audit.event');
    await refused('app', 'update audit.head set seq = 0');
  });

  test('cannot rewrite a history: assessments, checks, responses and observations only grow', async () => {
    await refused('app', "update assessment set reason = 'x'");
    await refused('app', "update commitment_check set reason = 'x'");
    await refused('app', "update response set text = 'x'");
    await refused('app', 'update observation set numerator = 1');
    await refused('app', "update recommendation set text = 'x'");
  });
});

describe('the worker', () => {
  test('cannot read a password, a session or a sign-in attempt', async () => {
    await refused('worker', 'select password_hash from user_account');
    await refused('worker', 'select * from session');
    await refused('worker', 'select * from sign_in_throttle');
  });

  test('cannot record an assessment or file evidence', async () => {
    await refused('worker', 'insert into assessment (id) values (gen_random_uuid())');
    await refused('worker', 'insert into evidence (id) values (gen_random_uuid())');
  });
});

describe('the audit trail', () => {
  const append = (word: string) =>
    `select audit.append('service', 'This service', '${word}', 'test', '1', '{"a": 1}')`;

  test('is one unbroken chain under parallel writes, and shows a change that a superuser made', async () => {
    const writers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = new Client({ connectionString: database.app });
        await client.connect();
        return client;
      }),
    );
    await Promise.all(
      writers.map(async (writer, at) => {
        for (let turn = 0; turn < 25; turn += 1) await writer.query(append(`writer ${at}`));
      }),
    );
    await Promise.all(writers.map((writer) => writer.end()));
    expect((await as('audit').query('select count(*)::int as events from audit.event')).rows).toEqual([
      { events: 100 },
    ]);
    expect((await as('audit').query('select * from audit.broken_links()')).rows).toEqual([]);

    const admin = as('admin');
    await admin.query('set session_replication_role = replica');
    await admin.query("update audit.event set actor_name = 'Somebody else' where seq = 40");
    await admin.query('delete from audit.event where seq = 70');
    await admin.query('delete from audit.event where seq = 100');
    await admin.query('set session_replication_role = origin');
    const { rows } = await as('audit').query(
      'select seq::int, problem from audit.broken_links() order by 1, 2',
    );
    expect(rows).toEqual([
      { seq: 40, problem: 'content changed' },
      { seq: 71, problem: 'chain broken' },
      { seq: 100, problem: 'end of chain missing' },
    ]);
  });

  test('is append-only even for its owner', async () => {
    const owner = new Client({ connectionString: database.owner });
    await owner.connect();
    await expect(owner.query("update audit.event set actor_name = 'x'")).rejects.toThrow('append-only');
    await expect(owner.query('delete from audit.event')).rejects.toThrow('append-only');
    await expect(owner.query('truncate audit.event cascade')).rejects.toThrow('append-only');
    await owner.end();
  });
});

describe('pictures of charts', () => {
  test('are drawn by the worker only: the web process can neither bring one in nor change one', async () => {
    await refused('app', `insert into chart_picture values ('h', '<svg/>', null, now(), now())`);
    await refused('app', `update chart_picture set svg = '<svg/>'`);
    await refused('worker', `update chart_picture set svg = '<svg/>'`);
  });
});
