import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { machineEnvironment } from '@/lib/config/child-environment';
import { PlainProblem } from '@/lib/config/plain-problem';
import { keepSecret } from '@/lib/hosting/kept-secret';
import { findPostgresPlace } from './postgres-place';
import type { PostgresPlace } from './postgres-place';
import { findPostgresPrograms } from './postgres-programs';
import type { PostgresPrograms } from './postgres-programs';

/** A data folder, the programs that serve it, and the password of its superuser `postgres`. */
export interface PostgresInstallation {
  place: PostgresPlace;
  programs: PostgresPrograms;
  password: string;
  logFile: string;
}

const run = promisify(execFile);

function environmentFor(libraries: string): NodeJS.ProcessEnv {
  const wherePrograms = { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries };
  return { ...machineEnvironment(), ...wherePrograms, LC_ALL: 'C', TZ: 'UTC' };
}

/** As whom, where and with what PostgreSQL's programs run. They could not start in a folder their user may not enter. */
export const spawnOptions = ({ place, programs }: PostgresInstallation) => ({
  ...place.user,
  cwd: place.folder,
  env: environmentFor(programs.libraries),
});

/** Runs `pg_ctl` on the data folder, such as for an orderly stop. */
export async function runPgCtl(installation: PostgresInstallation, args: readonly string[]): Promise<void> {
  const { place, programs } = installation;
  await run(programs.pgCtl, ['--pgdata', place.dataFolder, ...args], spawnOptions(installation));
}

function giveTo(path: string, { user }: PostgresPlace): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/** Makes the data folder under another name first, so that a broken-off start leaves nothing that looks whole. */
async function initialise(installation: PostgresInstallation): Promise<void> {
  const { place, programs, password } = installation;
  const unfinished = `${place.dataFolder}.new`;
  const passwordFile = `${place.dataFolder}.first-password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(unfinished, place);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, place);
  const identity = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // PostgreSQL's own collation: the same order of words on every system, whatever languages it has.
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(programs.initdb, [`--pgdata=${unfinished}`, ...identity, ...text], spawnOptions(installation));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, place.dataFolder);
}

function assertSameMajor({ place, programs }: PostgresInstallation): void {
  const madeBy = readFileSync(join(place.dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (madeBy === programs.major) return;
  throw new PlainProblem(
    `The database in ${place.dataFolder} was made by PostgreSQL ${madeBy}, and this version of the service brings ${programs.major}: go back to the version that made it, or restore a backup into an empty DATA_DIR.`,
  );
}

/**
 * The PostgreSQL of the folder `dataDir` (which exists), its data folder made when this is the first time.
 * @throws PlainProblem when it cannot be used, with what to do about it.
 */
export async function findOrMakeInstallation(dataDir: string): Promise<PostgresInstallation> {
  const place = findPostgresPlace(dataDir);
  const isNew = !existsSync(place.dataFolder);
  const passwordFile = join(dataDir, 'postgres-password');
  if (!isNew && !existsSync(passwordFile)) {
    throw new PlainProblem(
      `The file ${passwordFile} is gone, so the database cannot be opened: put it back from a backup.`,
    );
  }
  const installation = {
    place,
    programs: findPostgresPrograms(place.user),
    password: keepSecret(passwordFile),
    logFile: join(dataDir, 'postgres.log'),
  };
  if (isNew) await initialise(installation);
  assertSameMajor(installation);
  return installation;
}
