import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { prepareJobTables } from '@/lib/hosting/job-tables';
import {
  inDatabase,
  prepareDatabase,
  prepareRoles,
  roleUrls,
  takeBackDefaults,
  withClient,
} from '@/lib/hosting/roles';
import type { RoleUrls } from '@/lib/hosting/roles';
import { startScratchPostgres } from '@/lib/hosting/scratch-postgres';
import { applyMigrations } from '@/prisma/migrate';

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

/**
 * Before the integration tests: a real PostgreSQL with the real roles, and a migrated database to copy from.
 * With TEST_DATABASE_URL (a superuser's address) it is that server, to try another version.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => undefined } : await startScratchPostgres();
  await makeTemplate(server.adminUrl);
  project.provide('postgresAdminUrl', server.adminUrl);
  return () => server.stop();
}

/** A database of the test's own, with every migration and every grant, and without any row. */
export async function freshDatabase(): Promise<DatabaseForTest> {
  const adminUrl = inject('postgresAdminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, (client) =>
    client.query(`create database ${name} template ${TEMPLATE} owner tracker_owner`),
  );
  const admin = inDatabase(adminUrl, name);
  // A copy has the tables' grants, but not those of the database itself.
  await takeBackDefaults(admin);
  return { ...roleUrls(admin, SECRET_FOR_TESTS), admin };
}
