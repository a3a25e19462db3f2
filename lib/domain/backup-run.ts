/** A backup that was made. */
export type BackupMade = {
  /** The folder it is in, on the machine that made it. */
  folder: string;
  bytes: number;
  /** True when the database is on the same disk; null when that cannot be told. */
  sameDisk: boolean | null;
  encrypted: boolean;
};

/** What became of a backup: it was made, or this is why not. */
export type BackupOutcome = { made: BackupMade } | { problem: string };

/** When a backup was begun and had ended, as ISO instants, and what became of it. */
export type BackupRunRecord = { startedAt: string; endedAt: string; outcome: BackupOutcome };

/** In hours: a backup is made each night, so an older one means that a night was missed. */
const OLDEST_HOURS = 36;

/** True when the last good backup is missing or too old for one that is made each night. */
export function isBackupLate(lastGood: BackupRunRecord | null, now: Date): boolean {
  if (!lastGood) return true;
  return now.getTime() - Date.parse(lastGood.startedAt) > OLDEST_HOURS * 3_600_000;
}
