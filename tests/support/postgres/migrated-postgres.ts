import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/hosting/postgres/embedded-postgres';
import { fingerprint } from '@/scripts/install/stamp.mjs';

/** Nothing in it has to outlive a power cut. */
const IN_A_HURRY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Everything a migrated data folder is made of: when one of these changes, the kept folder is of no use any more. */
const MADE_OF = [
  'prisma/migrations',
  'prisma/migrate.ts',
  'prisma/schema-engine.ts',
  'lib/hosting',
  'tests/support/postgres/migrated-postgres.ts',
  'tests/support/postgres/postgres-for-tests.ts',
  'package-lock.json',
];

/** The name of the kept folder for the project at `root`, as it is now. */
export const nameOfKept = (root: string): string => fingerprint(root, MADE_OF).slice(0, 32);

const MOST_KEPT = 3;

/** Removes kept folders but for those used last. */
function removeOld(cache: string): void {
  const kept = readdirSync(cache)
    .map((name) => ({ path: join(cache, name), usedAt: statSync(join(cache, name)).mtimeMs }))
    .toSorted((one, other) => other.usedAt - one.usedAt);
  for (const { path } of kept.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}

/** With owners and times, as PostgreSQL wants its data: it may run as another user than we do. */
const copyAsItIs = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to]);

/** Under another name first, so that a run that is broken off leaves nothing that looks whole. */
function keep(folder: string, kept: string): void {
  const unfinished = `${kept}.${process.pid}`;
  copyAsItIs(folder, unfinished);
  try {
    renameSync(unfinished, kept);
  } catch {
    // Another run was faster; its folder holds the same.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

type Server = Pick<EmbeddedPostgres, 'adminUrl' | 'stop'>;

async function startIn(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(folder, { settings: IN_A_HURRY });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts a PostgreSQL that `migrate` has filled, in a temporary folder that `stop` deletes. What `migrate` makes is kept
 * under node_modules/.cache and copied for each run: making it anew takes a third of the time of a short run.
 */
export async function startMigratedPostgres(
  root: string,
  migrate: (adminUrl: string) => Promise<void>,
): Promise<Server> {
  const cache = join(root, 'node_modules/.cache/tracker-postgres');
  const kept = join(cache, nameOfKept(root));
  const temporary = mkdtempSync(join(tmpdir(), 'tracker-scratch-'));
  if (existsSync(kept)) {
    rmSync(temporary, { recursive: true });
    copyAsItIs(kept, temporary);
    utimesSync(kept, new Date(), new Date());
    return startIn(temporary);
  }
  const first = await startEmbeddedPostgres(temporary, { settings: IN_A_HURRY });
  await migrate(first.adminUrl);
  await first.stop();
  // A folder that the user of PostgreSQL cannot enter has its data elsewhere, and is not kept.
  if (!first.isElsewhere && process.platform !== 'win32') {
    mkdirSync(cache, { recursive: true });
    keep(temporary, kept);
    removeOld(cache);
  }
  return startIn(temporary);
}
