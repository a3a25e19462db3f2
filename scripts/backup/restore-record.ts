import { askForWorkUnderWay } from '@/lib/hosting/backup/ask-for-work';
import { assertFilesAreWhole, type BackupManifest, readManifest } from '@/lib/hosting/backup/manifest';
import { assertEmptyDatabase, privateKeyFor, restoreRows } from '@/lib/hosting/backup/restore-backup';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import { applyMigrations, migrationsOfBackup } from '@/prisma/migrate';

export type RestoreOrder = {
  /** The owner's address of an empty database whose roles are there. */
  url: string;
  from: string;
  /** The file of the private key, for a backup that is encrypted. */
  keyFile: string | undefined;
};

export type Restored = { manifest: BackupManifest; applied: string[]; jobs: number };

/**
 * Makes an empty database what the backup's was: the changes of the database it was made with, its rows, and then the
 * changes that came since. Grants and policies are part of those changes.
 * @throws PlainProblem when the backup is not whole, cannot be opened or does not fit the database.
 */
export async function restoreRecord({ url, from, keyFile }: RestoreOrder): Promise<Restored> {
  const manifest = readManifest(from);
  const source = await migrationsOfBackup(manifest.migrations);
  const key = privateKeyFor(manifest, keyFile);
  await assertFilesAreWhole(from, manifest);
  await assertEmptyDatabase(url, manifest.migrations);
  await applyMigrations(url, source);
  await restoreRows(url, manifest, { folder: from, key });
  const { applied } = await applyMigrations(url);
  await prepareJobTables(url);
  return { manifest, applied, jobs: await askForWorkUnderWay(url) };
}
