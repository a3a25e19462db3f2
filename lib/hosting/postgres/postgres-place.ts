import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { canEnter, findOrMakePostgresUser, isAdministrator, ownerOf } from './system-user';
import type { SystemUser } from './system-user';

/**
 * Where things go that the administrator starts and another system user must reach. Not a temporary folder:
 * systems clear those of files that nobody has touched for a month, and a quiet database has such files.
 */
export const SHARED_FOLDER = '/var/lib/inspection-response-tracker';

/** Data folder and system user of the built-in PostgreSQL. */
export interface PostgresPlace {
  /** PostgreSQL's own data folder; absent until the first start. */
  dataFolder: string;
  /** Its parent, which is there. */
  folder: string;
  /** The system user it runs as; undefined for the one who starts it. */
  user: SystemUser | undefined;
  /** True when the data is not under the data folder of the settings. */
  isElsewhere: boolean;
}

const NOTE = 'where-the-database-is.txt';

const placeIn = (folder: string, user: SystemUser | undefined, isElsewhere: boolean): PostgresPlace => ({
  dataFolder: join(folder, 'postgres'),
  folder,
  user,
  isElsewhere,
});

function noteAbout(folder: string): string {
  return [
    'The database of this folder is kept somewhere else, because it was first started by the system administrator in a',
    'place that other users of the machine may not enter, and PostgreSQL refuses to run as the administrator.',
    'Keep this note: without it the next start makes a new and empty database. Back up the folder named here as well.',
    '',
    folder,
    '',
  ].join('\n');
}

/** The place named by the note that an earlier start left in `dataDir`, or null when there is none. */
function findNotedPlace(dataDir: string): PostgresPlace | null {
  const note = join(dataDir, NOTE);
  if (!existsSync(note)) return null;
  const folder = readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? '';
  if (!existsSync(folder)) {
    throw new PlainProblem(
      `The database should be in ${folder}, says ${note}, but that folder is gone: put it back from a backup, or delete the note to begin with an empty database.`,
    );
  }
  if (!isAdministrator()) {
    throw new PlainProblem(
      `The database is in ${folder} and was made by the system administrator: start as root again, or choose another DATA_DIR.`,
    );
  }
  return placeIn(folder, ownerOf(folder), true);
}

/** A new folder for the data that `user` can reach, and a note in `dataDir` that says where it is. */
function makePlaceElsewhere(dataDir: string, user: SystemUser): PostgresPlace {
  const folder = join(SHARED_FOLDER, `data-${randomBytes(4).toString('hex')}`);
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, user.uid, user.gid);
  writeFileSync(join(dataDir, NOTE), noteAbout(folder));
  return placeIn(folder, user, true);
}

/** When nothing but the data folder's own lock keeps `user` out, opens that for `user` and nobody else. */
function letIn(dataDir: string, user: SystemUser): void {
  if (canEnter(dataDir, user) || !canEnter(dirname(dataDir), user) || ownerOf(dataDir).uid !== 0) return;
  chownSync(dataDir, 0, user.gid);
  chmodSync(dataDir, 0o710);
}

function placeForAdministrator(dataDir: string): PostgresPlace {
  const { dataFolder } = placeIn(dataDir, undefined, false);
  const hasData = existsSync(dataFolder);
  const user = hasData && ownerOf(dataFolder).uid !== 0 ? ownerOf(dataFolder) : findOrMakePostgresUser();
  letIn(dataDir, user);
  if (canEnter(dataDir, user)) return placeIn(dataDir, user, false);
  if (!hasData) return makePlaceElsewhere(dataDir, user);
  throw new PlainProblem(
    `The system user who owns ${dataFolder} can no longer reach it: let other users enter the folders above it (chmod o+x), or start as that user.`,
  );
}

function placeForOrdinaryUser(dataDir: string): PostgresPlace {
  const place = placeIn(dataDir, undefined, false);
  const isOurs = !existsSync(place.dataFolder) || ownerOf(place.dataFolder).uid === process.getuid?.();
  if (isOurs || process.getuid === undefined) return place;
  throw new PlainProblem(
    `The database in ${place.dataFolder} belongs to another user of this machine: start as that user or as root, or choose another DATA_DIR.`,
  );
}

/**
 * Where the database of the folder `dataDir` (which exists) is or will be.
 * @throws PlainProblem when it is there but cannot be used by whoever starts it.
 */
export function findPostgresPlace(dataDir: string): PostgresPlace {
  const noted = findNotedPlace(dataDir);
  if (noted) return noted;
  return isAdministrator() ? placeForAdministrator(dataDir) : placeForOrdinaryUser(dataDir);
}
