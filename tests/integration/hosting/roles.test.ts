import { expect, test } from 'vitest';
import { ROLES, prepareRoles, withClient } from '@/lib/hosting/postgres/roles';
import { SECRET_FOR_TESTS, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const database = await freshDatabase();

const refusalOf = (url: string, sql: string): Promise<string> =>
  withClient(url, (client) => client.query(sql)).then(
    () => 'allowed',
    (error: Error) => error.message,
  );

test.each(['owner', 'app', 'worker', 'public', 'audit', 'backup'] as const)(
  'the %s role signs in as itself',
  async (key) => {
    const { rows } = await withClient(database[key], (client) => client.query('select current_user as name'));
    expect(rows).toEqual([{ name: ROLES[key] }]);
  },
);

test('no role is more than an ordinary one', async () => {
  const { rows } = await withClient(database.admin, (client) =>
    client.query(`select rolname from pg_roles where rolname like 'tracker_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
  );
  expect(rows).toEqual([]);
});

const ESCAPES = [
  ['make a temporary table', 'create temp table notes (text text)'],
  ['make a large object', 'select lo_create(0)'],
  ['store a large object', `select lo_from_bytea(0, 'x')`],
  ['make a table', 'create table public.notes (text text)'],
  ['make a schema', 'create schema notes'],
  ['make a function', `create function public.leak() returns int language sql as 'select 1'`],
  ['become the owner', `set role ${ROLES.owner}`],
  ['read a file of the server', `select pg_read_file('postgresql.conf')`],
  ['run a program on the server', `copy (select 1) to program 'cat'`],
] as const;

const outsiders = ['app', 'worker', 'public', 'audit', 'backup'] as const;

test.each(outsiders.flatMap((key) => ESCAPES.map(([what, sql]) => [key, what, sql] as const)))(
  'the %s role cannot %s',
  async (key, _what, sql) => {
    // Even after it has lifted its own read-only setting, which a role may.
    expect(await refusalOf(database[key], `set default_transaction_read_only = off; commit; ${sql}`)).toMatch(
      /permission denied|must be|no schema has been selected/,
    );
  },
);

test('the public role begins read-only and with three seconds for a statement', async () => {
  const { rows } = await withClient(database.public, (client) =>
    client.query(`select current_setting('default_transaction_read_only') as read_only,
                         current_setting('statement_timeout') as patience`),
  );
  expect(rows).toEqual([{ read_only: 'on', patience: '3s' }]);
});

test('somebody without one of our roles cannot connect', async () => {
  const stranger = new URL(database.admin);
  const name = 'stranger_of_this_test';
  await withClient(database.admin, (client) =>
    client.query(`drop role if exists ${name}; create role ${name} login password 'stranger'`),
  );
  stranger.username = name;
  stranger.password = 'stranger';
  expect(await refusalOf(stranger.href, 'select 1')).toMatch(/permission denied for database/);
});

test('preparing the roles again, by several machines at once, changes nothing for those who are connected', async () => {
  await Promise.all([1, 2, 3, 4].map(() => prepareRoles(database.admin, SECRET_FOR_TESTS)));
  expect(await refusalOf(database.app, 'select 1')).toBe('allowed');
});

test('an installation with another secret cannot sign in as our roles', async () => {
  const stranger = new URL(database.app);
  stranger.password = 'not the password';
  expect(await refusalOf(stranger.href, 'select 1')).toMatch(/password authentication failed/);
});
