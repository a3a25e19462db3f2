import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';

/** A user of this machine, by number. */
export interface SystemUser {
  uid: number;
  gid: number;
}

const USER = 'postgres';

/** True when this process runs as root: PostgreSQL refuses to start as root. */
export const isAdministrator = (): boolean => process.getuid?.() === 0;

function numberOf(flag: '-u' | '-g'): number | null {
  try {
    return Number(execFileSync('id', [flag, USER], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return null;
  }
}

function findUser(): SystemUser | null {
  const uid = numberOf('-u');
  const gid = numberOf('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * The system user `postgres`, made when it is absent.
 * @throws PlainProblem when it cannot be made.
 */
export function findOrMakePostgresUser(): SystemUser {
  const existing = findUser();
  if (existing) return existing;
  try {
    const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    execFileSync('useradd', [...options, USER], { stdio: 'pipe' });
  } catch {
    // The next line finds out whether that worked, or whether another start made the user meanwhile.
  }
  const made = findUser();
  if (made) return made;
  throw new PlainProblem(
    'The database may not run as root, and the system user "postgres" could not be made: start as an ordinary user, or set DATABASE_URL.',
  );
}

/** The owner of a file or folder. */
export function ownerOf(path: string): SystemUser {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** True when `user` has the rights `bits` (4 read, 1 enter or run) on `path` itself. */
function hasRights(path: string, user: SystemUser, bits: number): boolean {
  const { uid, gid, mode } = statSync(path);
  if (uid === user.uid) return ((mode >> 6) & bits) === bits;
  if (gid === user.gid) return ((mode >> 3) & bits) === bits;
  return (mode & bits) === bits;
}

/** True when `user` can walk from the root of the file system into the folder `path`. */
export function canEnter(path: string, user: SystemUser): boolean {
  const parent = dirname(path);
  return hasRights(path, user, 1) && (parent === path || canEnter(parent, user));
}

/** True when `user` can walk to the file or folder `path` and read and run (or enter) it. */
export const canRun = (path: string, user: SystemUser): boolean =>
  hasRights(path, user, 5) && canEnter(dirname(path), user);
