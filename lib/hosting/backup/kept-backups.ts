import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { isBackup } from './manifest';

/** What a folder is called until everything in it is on the disk. */
export const UNFINISHED = '.unfinished';

/** In milliseconds: a folder that nobody finished in that time was left by a backup that was killed. */
const LEFT_BEHIND_AFTER = 24 * 3_600_000;

const NAME = /^backup-\d{8}T\d{6}Z$/;

/** "backup-20261129T033000Z" for that moment: names in the order of time. */
export const backupName = (now: Date): string =>
  `backup-${now.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}`;

/** Makes a folder that only its owner may enter. @throws PlainProblem when it cannot be made. */
export function makeFolder(folder: string): void {
  try {
    makeWithParents(folder);
  } catch (error) {
    throw problemWithPlace(error, folder);
  }
}

// One by one: Node's own way of making all of them never ends in places such as /proc.
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** What to tell the person when a backup could not be written. Anything else is a bug, and comes back as it is. */
export function problemWithPlace(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PlainProblem(
      `There is no space left for a backup in ${folder}: free some, or choose another folder with BACKUP_DIR. Nothing unfinished was kept.`,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
    return new PlainProblem(
      `The folder for backups ${folder} cannot be made or written to (${code}): choose another with BACKUP_DIR, or let this account write there.`,
    );
  }
  return error;
}

/** Deletes the oldest whole backups beyond `keep`, and what a killed backup left. Folders of anybody else stay. */
export function pruneBackups(folder: string, { keep, now }: { keep: number; now: Date }): string[] {
  const names = readdirSync(folder).sort();
  const whole = names.filter((name) => NAME.test(name) && isBackup(join(folder, name)));
  const leftBehind = names.filter(
    (name) =>
      name.endsWith(UNFINISHED) &&
      NAME.test(name.slice(0, -UNFINISHED.length)) &&
      now.getTime() - statSync(join(folder, name)).mtimeMs > LEFT_BEHIND_AFTER,
  );
  const gone = [...whole.slice(0, Math.max(0, whole.length - keep)), ...leftBehind];
  for (const name of gone) rmSync(join(folder, name), { recursive: true });
  return gone;
}

/** The device that holds a path, or what will be made there. */
const deviceOf = (path: string): number => (existsSync(path) ? statSync(path).dev : deviceOf(dirname(path)));

/** True when both lie on one disk, and are lost together; null when the database is on another machine. */
export const isOnSameDisk = (folder: string, databaseFolder: string | null): boolean | null =>
  databaseFolder === null ? null : deviceOf(folder) === deviceOf(databaseFolder);
