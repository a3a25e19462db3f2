import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PlainProblem } from '@/lib/config/plain-problem';
import { projectFile } from '@/lib/config/project-file';
import { withSchemaEngine } from './schema-engine';

const here = projectFile('prisma');

/** A folder of migrations and the schema they lead to. */
export interface MigrationSource {
  migrations: string;
  schema: string;
  /** Where given, these alone, as a backup of an earlier version holds them. */
  only?: readonly string[];
}

/** The committed ones. */
const OURS: MigrationSource = { migrations: join(here, 'migrations'), schema: join(here, 'schema.prisma') };

const FILTERS = { externalTables: [], externalEnums: [] };

async function readMigration(folder: string, name: string): Promise<MigrationDirectory> {
  const value = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}

async function listMigrations({ migrations: folder, only }: MigrationSource): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const all = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const names = all.filter((name) => only?.includes(name) ?? true);
  return {
    baseDir: folder,
    lockfile: {
      path: './migration_lock.toml',
      content: await readFile(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(folder, name))),
  };
}

function assertNotEdited(edited: readonly string[]): void {
  const [name] = edited;
  if (name === undefined) return;
  throw new PlainProblem(
    `The file of the database change ${name} was edited after it had been applied: put it back as it was, and make a new change for what is different.`,
  );
}

function assertKnown(unknown: readonly string[]): void {
  const [name] = unknown;
  if (name === undefined) return;
  throw new PlainProblem(
    `This database was last used by a later version of the service (it holds the change ${name}): start that version, or restore a backup from before it.`,
  );
}

/** The engine's errors begin with a heading and end with a trail of its own source lines; what helps is in between. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').filter((line) => line !== 'external connector error');
  return /ERROR: (.+)/.exec(text)?.[1] ?? lines[0] ?? text;
}

function failureOf(error: unknown, waiting: readonly string[]): PlainProblem {
  const text = error instanceof Error ? error.message : '';
  const name = waiting.find((one) => text.includes(one)) ?? waiting[0] ?? '';
  return new PlainProblem(
    `The database change ${name} could not be made, and nothing of it was kept: ${reasonOf(error)}.`,
  );
}

/**
 * The committed migrations that a backup was made with, and no later one.
 * @throws PlainProblem when it holds one that this version does not know.
 */
export async function migrationsOfBackup(names: readonly string[]): Promise<MigrationSource> {
  const known = await readdir(OURS.migrations);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return { ...OURS, only: names };
  throw new PlainProblem(
    `This backup was made by a later version of the service (it holds the change ${unknown}): restore it with that version.`,
  );
}

/**
 * Applies the migrations that the database `url` does not have yet, in order, and answers their names. Safe to repeat.
 * Each is one transaction: one that was broken off or failed before left nothing behind, and is tried again.
 * The record is Prisma's own, so `prisma migrate deploy` can take over.
 * @throws PlainProblem when a migration was edited, is unknown or fails.
 */
export async function applyMigrations(
  url: string,
  source: MigrationSource = OURS,
): Promise<{ applied: string[] }> {
  const migrationsList = await listMigrations(source);
  const schema = await readFile(source.schema, 'utf8');
  return withSchemaEngine({ url, schema }, async (engine) => {
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: FILTERS,
    });
    const failed = state.failedMigrationNames;
    const { history } = state;
    assertNotEdited(state.editedMigrationNames.filter((name) => !failed.includes(name)));
    if (history && 'unpersistedMigrationNames' in history) assertKnown(history.unpersistedMigrationNames);
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
    const waiting = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
      return { applied: appliedMigrationNames };
    } catch (error) {
      throw failureOf(error, [...failed, ...waiting]);
    }
  });
}

/** What has to be changed in the database `url` to match the schema, as SQL; empty when nothing has. */
export async function differenceFromSchema(url: string, source: MigrationSource = OURS): Promise<string> {
  const schema = await readFile(source.schema, 'utf8');
  const files = [{ path: 'schema.prisma', content: schema }];
  return withSchemaEngine({ url, schema }, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: here },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: FILTERS,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

/** "20261124093000" for that moment in UTC: migrations are applied in the order of their names. */
const stampOf = (now: Date) => now.toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * Writes the migration that leads from the committed ones, applied to the scratch database `url`, to the schema.
 * Answers the path of its file, or null when there is nothing to change.
 * @throws PlainProblem when the name is not usable or a committed migration fails.
 */
export async function writeMigration(
  { url, name, now }: { url: string; name: string; now: Date },
  source: MigrationSource = OURS,
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new PlainProblem(
      `A database change needs a name in small letters, digits and _, such as add_meeting_notes.`,
    );
  }
  await applyMigrations(url, source);
  const sql = await differenceFromSchema(url, source);
  if (sql === '') return null;
  const folder = join(source.migrations, `${stampOf(now)}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  return join(folder, 'migration.sql');
}
