import { parse, type Source } from './parse-settings';
import { SETTING } from './settings';

/** Where backups go, how many stay, and to which key they are encrypted. */
export interface BackupSettings {
  /** Absolute path of a folder. */
  folder: string;
  keep: number;
  /** Undefined leaves them as they are. */
  publicKey: string | undefined;
}

/**
 * The key and the file of anchors, which only the job that makes them is told.
 * @throws PlainProblem naming the first one that is not usable.
 */
export function readAnchorSettings(source: Source = process.env): { anchorKey: string; anchorFile: string } {
  const { ANCHOR_KEY, AUDIT_ANCHORS } = SETTING;
  const read = parse({ ANCHOR_KEY, AUDIT_ANCHORS }, source);
  return { anchorKey: read.ANCHOR_KEY, anchorFile: read.AUDIT_ANCHORS };
}

/** What the process that makes a backup is told. */
export interface BackupPartSettings extends BackupSettings {
  /** The address of the role that only reads. */
  url: string;
  /** The folder of the built-in database, or null. */
  databaseFolder: string | null;
}

/** The settings of the process that makes a backup. @throws PlainProblem naming the first one that is not usable. */
export function readBackupPartSettings(source: Source = process.env): BackupPartSettings {
  const { BACKUP_DATABASE_URL, BACKUP_DIR, BACKUP_KEEP, BACKUP_PUBLIC_KEY } = SETTING;
  const publicKey = BACKUP_PUBLIC_KEY.optional();
  const read = parse({ BACKUP_DATABASE_URL, BACKUP_DIR, BACKUP_KEEP, BACKUP_PUBLIC_KEY: publicKey }, source);
  return {
    url: read.BACKUP_DATABASE_URL,
    folder: read.BACKUP_DIR,
    keep: read.BACKUP_KEEP,
    publicKey: read.BACKUP_PUBLIC_KEY,
    databaseFolder: source.DATABASE_FOLDER ?? null,
  };
}
