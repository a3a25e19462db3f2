import type { BackupOutcome, BackupRunRecord } from '@/lib/domain/backup-run';
import { database } from './database';

export type NewBackupRun = { id: string; startedAt: Date; endedAt: Date; outcome: BackupOutcome };

/** Keeps what became of a backup. */
export async function insertBackupRun({ outcome, ...run }: NewBackupRun): Promise<void> {
  const { folder, bytes, sameDisk, encrypted } = 'made' in outcome ? outcome.made : NOTHING_MADE;
  const problem = 'problem' in outcome ? outcome.problem : null;
  await database().backupRun.create({
    data: { ...run, folder, bytes: bytes === null ? null : BigInt(bytes), sameDisk, encrypted, problem },
  });
}

const NOTHING_MADE = { folder: null, bytes: null, sameDisk: null, encrypted: null };

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const findRow = (isGood: 'good' | 'failed') =>
  database().backupRun.findFirst({
    where: { problem: isGood === 'good' ? null : { not: null } },
    orderBy: { endedAt: 'desc' },
  });

function toRecord({ startedAt, endedAt, folder, bytes, sameDisk, encrypted, problem }: Row): BackupRunRecord {
  const times = { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() };
  if (folder === null || bytes === null || encrypted === null) {
    return { ...times, outcome: { problem: problem ?? '' } };
  }
  return { ...times, outcome: { made: { folder, bytes: Number(bytes), sameDisk, encrypted } } };
}

/** The last backup that was made, and the last that failed; each null where there is none. */
export async function findLastBackups(): Promise<Record<'good' | 'failed', BackupRunRecord | null>> {
  const [good, failed] = await Promise.all([findRow('good'), findRow('failed')]);
  return { good: good && toRecord(good), failed: failed && toRecord(failed) };
}
