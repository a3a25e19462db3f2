import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { EmbeddedPostgres } from '@/lib/hosting/postgres/embedded-postgres';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import {
  closeToOthers,
  inDatabase,
  prepareDatabase,
  prepareRoles,
  roleUrls,
  takeBackDefaults,
  withClient,
} from '@/lib/hosting/postgres/roles';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { startMigratedPostgres } from './migrated-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    postgresAdminUrl: string;
  }
}

const TEMPLATE = 'tracker_template';

/** Any will do: the server is thrown away after the tests. */
export const SECRET_FOR_TESTS = 'a secret that only tests know, and long enough';

/** One connection address per role; `admin` is the server's superuser, whom the product never has. */
export type DatabaseForTest = RoleUrls & { admin: string };

async function makeTemplate(adminUrl: string): Promise<void> {
  await prepareRoles(adminUrl, SECRET_FOR_TESTS);
  await prepareDatabase(adminUrl, TEMPLATE);
  const template = inDatabase(adminUrl, TEMPLATE);
  await takeBackDefaults(template);
  const { owner } = roleUrls(template, SECRET_FOR_TESTS);
  await applyMigrations(owner);
  await prepareJobTables(owner);
}

type Server = Pick<EmbeddedPostgres, 'adminUrl' | 'stop'>;

// Vitest calls the function below once for each of its projects, and gives each a copy of this file.
declare global {
  var trackerTestServer: Promise<Server> | undefined;
}

async function startServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) await makeTemplate(given);
  const server = given
    ? { adminUrl: given, stop: async () => undefined }
    : await startMigratedPostgres(process.cwd(), makeTemplate);
  let stopped: Promise<void> | undefined;
  return { adminUrl: server.adminUrl, stop: () => (stopped ??= server.stop()) };
}

/**
 * Before the integration tests: a real PostgreSQL with the real roles, and a migrated database to copy from.
 * With TEST_DATABASE_URL (a superuser's address) it is that server, to try another version.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await (globalThis.trackerTestServer ??= startServer());
  project.provide('postgresAdminUrl', server.adminUrl);
  return server.stop;
}

/** The newest copies. A test uses fewer at a time; what no test uses any more would fill the disk. */
const kept: string[] = [];
const MOST_KEPT = 6;

async function copyOf(template: string): Promise<DatabaseForTest> {
  const adminUrl = inject('postgresAdminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const strategy = template === 'template0' ? '' : 'strategy file_copy';
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} template ${template} owner tracker_owner ${strategy}`);
    // A copy has the tables' grants, but not those of the database itself.
    await closeToOthers(client, name);
    const unused = kept.push(name) > MOST_KEPT ? kept.shift() : undefined;
    if (unused) await client.query(`drop database if exists ${unused} with (force)`);
  });
  const admin = inDatabase(adminUrl, name);
  return { ...roleUrls(admin, SECRET_FOR_TESTS), admin };
}

/** A database of the test's own, with every migration and every grant, and without any row. */
export const freshDatabase = (): Promise<DatabaseForTest> => copyOf(TEMPLATE);

/** A database of the test's own as a server gives it to a new service: its roles, and no migration. */
export async function databaseWithoutMigrations(): Promise<DatabaseForTest> {
  const database = await copyOf('template0');
  await takeBackDefaults(database.admin);
  return database;
}

/**
 * A database of the test's own with the rows that `fill` puts into an empty one. They are the same in all databases of
 * this name: `fill` is run once, and everybody gets a copy. It leaves no connection open.
 */
export async function filledDatabase(
  name: string,
  fill: (empty: DatabaseForTest) => Promise<void>,
): Promise<DatabaseForTest> {
  const template = `filled_with_${name}`;
  await withClient(inject('postgresAdminUrl'), async (client) => {
    // Test files run side by side: the second waits here until the first has filled it.
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const empty = await freshDatabase();
    await fill(empty);
    await client.query(`alter database ${new URL(empty.admin).pathname.slice(1)} rename to ${template}`);
  });
  return copyOf(template);
}
