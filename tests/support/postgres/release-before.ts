import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inDatabase, prepareDatabase, roleUrls, takeBackDefaults } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { freshDatabase, SECRET_FOR_TESTS } from './postgres-for-tests';

const MIGRATIONS = 'prisma/migrations';

/** The changes that the release before this migration knew. */
function migrationsBefore(migration: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-before-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of readdirSync(MIGRATIONS).filter((one) => one < migration || one.endsWith('.toml')))
    cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  return folder;
}

/** An empty database as the release before this migration made it. Answers the address of its owner. */
export async function databaseBefore(migration: string): Promise<string> {
  const { admin } = await freshDatabase();
  const name = `release_before_${process.pid}_${migration.slice(0, 14)}`;
  await prepareDatabase(admin, name);
  await takeBackDefaults(inDatabase(admin, name));
  const { owner } = roleUrls(inDatabase(admin, name), SECRET_FOR_TESTS);
  await applyMigrations(owner, { migrations: migrationsBefore(migration), schema: 'prisma/schema.prisma' });
  return owner;
}
