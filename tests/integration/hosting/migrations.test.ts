import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROLES, roleUrls, inDatabase, withClient } from '@/lib/hosting/postgres/roles';
import { applyMigrations, differenceFromSchema, writeMigration } from '@/prisma/migrate';
import type { MigrationSource } from '@/prisma/migrate';
import { SECRET_FOR_TESTS, freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const SCHEMA = `
datasource db {
  provider = "postgresql"
}
model Note {
  id   Int    @id
  text String
}
`;

/** A folder with migrations of the test's own, as file name → SQL. */
function sourceWith(migrations: Record<string, string>, schema = SCHEMA): MigrationSource {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(join(folder, 'schema.prisma'), schema);
  const source = { migrations: join(folder, 'migrations'), schema: join(folder, 'schema.prisma') };
  for (const [name, sql] of Object.entries(migrations)) put(source, name, sql);
  return source;
}

function put(source: MigrationSource, name: string, sql: string): void {
  mkdirSync(join(source.migrations, name), { recursive: true });
  writeFileSync(join(source.migrations, name, 'migration.sql'), sql);
}

let databases = 0;

/** An address of the owner's for a database with nothing in it. */
async function emptyDatabase(): Promise<string> {
  const { admin } = await freshDatabase();
  databases += 1;
  const name = `empty_${process.pid}_${databases}`;
  await withClient(admin, (client) =>
    client.query(`create database ${name} owner ${ROLES.owner} template template0`),
  );
  return roleUrls(inDatabase(admin, name), SECRET_FOR_TESTS).owner;
}

const tablesOf = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
    );
    return rows.map(({ name }) => name);
  });

const NOTE = 'create table "Note" (id integer primary key, text text not null);';

test('the committed migrations lead to the committed schema', async () => {
  const { owner } = await freshDatabase();
  expect(await differenceFromSchema(owner)).toBe('');
});

test('the committed migrations are applied once', async () => {
  const { owner } = await freshDatabase();
  expect(await applyMigrations(owner)).toEqual({ applied: [] });
});

test('migrations are applied in the order of their names, and the next one when it comes', async () => {
  const url = await emptyDatabase();
  const source = sourceWith({
    '20260102000000_second': 'alter table a add y int;',
    '20260101000000_first': 'create table a (x int);',
  });
  expect(await applyMigrations(url, source)).toEqual({
    applied: ['20260101000000_first', '20260102000000_second'],
  });
  put(source, '20260103000000_third', 'create table b (x int);');
  expect(await applyMigrations(url, source)).toEqual({ applied: ['20260103000000_third'] });
});

test('a migration may hold functions, whose bodies have semicolons of their own', async () => {
  const url = await emptyDatabase();
  const body =
    'create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$; create table a as select two();';
  await applyMigrations(url, sourceWith({ '20260101000000_first': body }));
  const { rows } = await withClient(url, (client) => client.query('select two from a'));
  expect(rows).toEqual([{ two: 2 }]);
});

test('a migration that was edited after it was applied is named, and nothing is applied', async () => {
  const url = await emptyDatabase();
  const source = sourceWith({ '20260101000000_first': 'create table a (x int);' });
  await applyMigrations(url, source);
  put(source, '20260101000000_first', 'create table a (x bigint);');
  put(source, '20260102000000_second', 'create table b (x int);');
  await expect(applyMigrations(url, source)).rejects.toThrow(
    'The file of the database change 20260101000000_first was edited after it had been applied: put it back as it was, and make a new change for what is different.',
  );
  expect(await tablesOf(url)).toEqual(['a']);
});

test('a migration that fails leaves nothing behind, and succeeds once its cause is gone', async () => {
  const url = await emptyDatabase();
  const source = sourceWith({ '20260101000000_first': 'create table a (x int); insert into b values (1);' });
  await expect(applyMigrations(url, source)).rejects.toThrow(
    'The database change 20260101000000_first could not be made, and nothing of it was kept: No such table: b.',
  );
  expect(await tablesOf(url)).toEqual([]);
  await withClient(url, (client) => client.query('create table b (x int)'));
  expect(await applyMigrations(url, source)).toEqual({ applied: ['20260101000000_first'] });
  expect(await applyMigrations(url, source)).toEqual({ applied: [] });
});

test('a migration during which the service was killed is applied at the next start', async () => {
  const url = await emptyDatabase();
  const source = sourceWith({ '20260101000000_first': 'create table a (x int);' });
  await applyMigrations(url, source);
  // What a kill leaves: the beginning is on record, the change is not there.
  await withClient(url, (client) =>
    client.query('drop table a; update _prisma_migrations set finished_at = null, applied_steps_count = 0'),
  );
  expect(await applyMigrations(url, source)).toEqual({ applied: ['20260101000000_first'] });
  expect(await tablesOf(url)).toEqual(['a']);
});

test('a database of a later version of the service is refused by name', async () => {
  const url = await emptyDatabase();
  const first = { '20260101000000_first': 'create table a (x int);' };
  await applyMigrations(url, sourceWith({ ...first, '20260102000000_later': 'create table b (x int);' }));
  await expect(applyMigrations(url, sourceWith(first))).rejects.toThrow(
    'This database was last used by a later version of the service (it holds the change 20260102000000_later)',
  );
});

test('two machines that start at once apply each migration once', async () => {
  const url = await emptyDatabase();
  const source = sourceWith({ '20260101000000_first': 'create table a (x int);' });
  const both = await Promise.all([applyMigrations(url, source), applyMigrations(url, source)]);
  expect(both.flatMap(({ applied }) => applied)).toEqual(['20260101000000_first']);
});

test('a developer gets the SQL for what changed in the schema, and nothing when nothing did', async () => {
  const source = sourceWith(
    { '20260101000000_first': NOTE },
    SCHEMA.replace('text String', 'text String\n  by String?'),
  );
  const request = { url: await emptyDatabase(), name: 'add_author', now: new Date('2026-02-03T04:05:06Z') };
  const file = await writeMigration(request, source);
  expect(file).toBe(join(source.migrations, '20260203040506_add_author/migration.sql'));
  expect(readFileSync(String(file), 'utf8')).toContain('ALTER TABLE "Note" ADD COLUMN     "by" TEXT');
  expect(await writeMigration({ ...request, name: 'again' }, source)).toBeNull();
});

test('a developer is told what a good name for a migration is', async () => {
  const request = { url: await emptyDatabase(), name: 'Add Author!', now: new Date('2026-02-03T04:05:06Z') };
  await expect(writeMigration(request, sourceWith({}))).rejects.toThrow('such as add_meeting_notes');
});
