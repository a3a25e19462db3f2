import { readEnvFile } from '@/lib/config/child-environment';
import { readStartSettings } from '@/lib/config/env';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import { findAuthSecret, findRunningDatabase, startDatabase } from '@/lib/hosting/postgres/database';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { takeDataFolder } from './service/data-folder';

/** What a command of the terminal is given to work with. */
export interface CommandContext {
  urls: RoleUrls;
  settings: StartSettings;
  /** Migrations that were applied just now. */
  applied: string[];
}

async function bringUpToDate(urls: RoleUrls): Promise<string[]> {
  const { applied } = await applyMigrations(urls.owner);
  await prepareJobTables(urls.owner);
  return applied;
}

/** What is done with the database before the command, such as applying migrations; answers the names of those. */
type Preparation = (urls: RoleUrls) => Promise<string[]>;

const asItIs: Preparation = () => Promise.resolve([]);

async function withOwnDatabase<T>(
  settings: StartSettings,
  prepare: Preparation,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const database = await startDatabase(settings, findAuthSecret(settings));
  try {
    const applied = await prepare(database.urls);
    return await work({ urls: database.urls, settings, applied });
  } finally {
    await database.stop();
  }
}

/**
 * Runs a command with the database of the settings: the one of the service when that is running on this machine,
 * otherwise one that is started for the command and stopped after it.
 */
async function withDatabase<T>(
  prepare: Preparation,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const settings = readStartSettings();
  const holder = settings.databases.owner === undefined ? takeDataFolder(settings.dataDir) : null;
  if (holder === null) return withOwnDatabase(settings, prepare, work);
  const urls = findRunningDatabase(settings);
  if (urls) return work({ urls, settings, applied: await prepare(urls) });
  throw new PlainProblem(`The service (process ${holder}) is just starting: try again when it is ready.`);
}

/** Runs a command to its end. A problem the person can put right is one sentence, and the exit code is 1. */
export async function runCommandToEnd(work: () => Promise<void>): Promise<void> {
  try {
    readEnvFile(process.cwd());
    await work();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof PlainProblem ? error.message : error);
    process.exit(1);
  }
}

/** Runs a command with the database brought up to date. */
export const runWithDatabase = (work: (context: CommandContext) => Promise<void>): Promise<void> =>
  runCommandToEnd(() => withDatabase(bringUpToDate, work));

/** The same with the database left as it is, such as for a backup before a new version changes it. */
export const runWithDatabaseAsItIs = (work: (context: CommandContext) => Promise<void>): Promise<void> =>
  runCommandToEnd(() => withDatabase(asItIs, work));
