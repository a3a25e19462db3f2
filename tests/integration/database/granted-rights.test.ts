import { expect, test } from 'vitest';
import { withClient } from '@/lib/hosting/postgres/roles';
import { CALLABLE, POLICIES, RIGHTS, SCHEMAS } from '@/tests/support/postgres/granted-rights';
import { freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const WHERE = 'tests/support/postgres/granted-rights.ts';
const database = await freshDatabase();

/** Rows of the catalogue, each as one sentence such as "tracker_app may select on public.body". */
const listed = (sql: string): Promise<string[]> =>
  withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ sentence: string }>(sql);
    return rows.map(({ sentence }) => sentence);
  });

/** Tells each line that is in one list and not in the other, so that whoever adds a grant sees which words are missing. */
function expectSame(inCatalogue: readonly string[], inList: readonly string[]): void {
  const granted = inCatalogue.filter((line) => !inList.includes(line));
  const missing = inList.filter((line) => !inCatalogue.includes(line));
  expect({
    [`granted by the database, and not in ${WHERE}`]: granted,
    [`in ${WHERE}, and not granted by the database`]: missing,
  }).toEqual({
    [`granted by the database, and not in ${WHERE}`]: [],
    [`in ${WHERE}, and not granted by the database`]: [],
  });
}

/** "update(a, b)" as one right for each column, and "select" as itself. */
function eachRight(right: string): string[] {
  const [, verb = right, columns] = /^(\w+)\((.+)\)$/.exec(right) ?? [];
  return columns ? columns.split(', ').map((column) => `${verb} column ${column}`) : [verb];
}

const sentences = (list: Readonly<Record<string, readonly string[]>>, verb: string): string[] =>
  Object.entries(list).flatMap(([role, names]) => names.map((name) => `${role} may ${verb} ${name}`));

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`;

test('each role has exactly the rights on tables, columns and sequences that are written down', async () => {
  const onTables = await listed(`
    select format('%s may %s on %s.%s', coalesce(r.rolname, 'everyone'), lower(a.privilege_type), n.nspname, c.relname)
        as sentence
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
      where ${OURS} and a.grantee <> c.relowner`);
  const onColumns = await listed(`
    select format('%s may %s column %s on %s.%s', coalesce(r.rolname, 'everyone'), lower(a.privilege_type), t.attname,
        n.nspname, c.relname) as sentence
      from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
      where ${OURS} and a.grantee <> c.relowner and not t.attisdropped`);
  const written = Object.entries(RIGHTS).flatMap(([role, tables]) =>
    Object.entries(tables).flatMap(([table, rights]) =>
      rights.flatMap(eachRight).map((right) => `${role} may ${right} on ${table}`),
    ),
  );
  const others = onTables.filter((line) => !line.startsWith('tracker_backup '));
  expectSame([...others, ...onColumns], written);
});

test('the role that makes backups reads every table and every sequence, and has no other right', async () => {
  const rights = await listed(`
    select format('may %s on %s', lower(a.privilege_type), c.oid::regclass) as sentence
      from pg_class c cross join lateral aclexplode(c.relacl) a
      where a.grantee = 'tracker_backup'::regrole`);
  const everything = await listed(`
    select format('may select on %s', c.oid::regclass) as sentence from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and n.nspname <> 'jobs' and c.relkind in ('r', 'S')`);
  expect(rights.sort()).toEqual(everything.sort());
  expect(everything.length).toBeGreaterThan(35);
});

test('each role may call exactly the functions that are written down', async () => {
  const callable = await listed(`
    select format('%s may call %s.%s(%s)', coalesce(r.rolname, 'everyone'), n.nspname, p.proname,
        (select string_agg(format_type(argument, null), ',' order by place)
           from unnest(p.proargtypes::oid[]) with ordinality as arguments(argument, place))) as sentence
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        left join pg_roles r on r.oid = a.grantee
      where ${OURS} and a.grantee <> p.proowner and p.prorettype <> 'trigger'::regtype`);
  expectSame(callable, sentences(CALLABLE, 'call'));
});

test('each role may enter exactly the schemas that are written down', async () => {
  const entered = await listed(`
    select format('%s may %s %s', coalesce(r.rolname, 'everyone'),
        case lower(a.privilege_type) when 'usage' then 'enter' else lower(a.privilege_type) || ' in' end, n.nspname) as sentence
      from pg_namespace n cross join lateral aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.grantee <> n.nspowner`);
  expectSame(entered, sentences(SCHEMAS, 'enter'));
});

test('the tables of the job queue are for the worker and its owner only', async () => {
  const grantees = await listed(`
    select distinct coalesce(r.rolname, 'everyone') as sentence
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
      where n.nspname = 'graphile_worker' and a.grantee <> c.relowner`);
  expect(grantees).toEqual(['tracker_worker']);
});

test('rows of editions and drafts are seen by these rules: editions when published, a draft by its writer alone', async () => {
  const policies = await listed(`
    select format('%s: %s may %s %s.%s where %s', policyname, array_to_string(roles, ', '), lower(cmd), schemaname,
        tablename, regexp_replace(qual, '\\s+', ' ', 'g')) as sentence
      from pg_policies where schemaname <> 'graphile_worker'`);
  expectSame(policies, POLICIES);
  const guarded = await listed(`
    select format('%s.%s', n.nspname, c.relname) as sentence
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relrowsecurity and ${OURS} order by 1`);
  expect(guarded).toEqual([
    'public.draft',
    'public.saved_view',
    'published.edition',
    'published.edition_file',
  ]);
});

/** As each role that may not: the web process and the worker write the trail, and nobody else. */
const APPEND = `select audit.append('someone', 'Someone', 'signed in', 'person', 'someone', '{}')`;

const answerAs = (role: 'app' | 'worker' | 'public' | 'audit'): Promise<string> =>
  withClient(database[role], (client) =>
    client.query(`set default_transaction_read_only = off; ${APPEND}`),
  ).then(
    () => 'appended',
    (error: Error) => error.message,
  );

test.each(['public', 'audit'] as const)(
  'the %s role cannot add an event to the audit trail',
  async (role) => {
    expect(await answerAs(role)).toMatch(/permission denied for (function append|schema audit)/);
  },
);

test.each(['app', 'worker'] as const)(
  'the %s role adds an event by the one function, and in no other way',
  async (role) => {
    expect(await answerAs(role)).toBe('appended');
    const insert = 'insert into audit.event select * from audit.event';
    await expect(withClient(database[role], (client) => client.query(insert))).rejects.toThrow(
      'permission denied',
    );
  },
);
