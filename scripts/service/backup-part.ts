// Makes one backup with the role that only reads, tells the process that started it what became of it, and ends.
import { readBackupPartSettings } from '@/lib/config/backup-settings';
import { PlainProblem } from '@/lib/config/plain-problem';
import type { BackupOutcome } from '@/lib/domain/backup-run';
import { isOnSameDisk, pruneBackups } from '@/lib/hosting/backup/kept-backups';
import { writeBackup } from '@/lib/hosting/backup/write-backup';
import { productVersion } from '../backup/product-version';

async function make(): Promise<BackupOutcome> {
  const { url, folder: into, keep, publicKey, databaseFolder } = readBackupPartSettings();
  const now = new Date();
  const { folder, bytes } = await writeBackup(
    { url, into, publicKey, productVersion: productVersion() },
    now,
  );
  pruneBackups(into, { keep, now });
  const sameDisk = isOnSameDisk(folder, databaseFolder);
  return { made: { folder, bytes, sameDisk, encrypted: publicKey !== undefined } };
}

/** One sentence for the page; the whole trail of a bug goes to the log. */
function problemOf(error: unknown): BackupOutcome {
  if (!(error instanceof PlainProblem)) console.error(error);
  return { problem: error instanceof Error ? error.message : String(error) };
}

process.on('disconnect', () => process.exit(1));
const outcome = await make().catch(problemOf);
process.send?.(outcome, () => process.exit(0));
