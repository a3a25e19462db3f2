import type { BackupOutcome } from '@/lib/domain/backup-run';
import { recordBackup } from '@/lib/services/record-backup';

/**
 * Has a backup made and records what became of it. `make` asks the process that started the worker: that one alone holds the
 * address of the role that reads everything, so nothing the worker runs can use it.
 * A failure is in the log and on the page of backups; the next is tried the night after.
 */
export async function makeBackupJob(make: () => Promise<BackupOutcome>, clock: () => Date): Promise<void> {
  const startedAt = clock();
  const outcome = await make().catch((error: unknown): BackupOutcome => {
    return { problem: error instanceof Error ? error.message : String(error) };
  });
  await recordBackup({ startedAt, outcome }, clock());
  if ('problem' in outcome) process.stderr.write(`worker: no backup was made: ${outcome.problem}\n`);
}
