import { closeDatabase, openDatabase } from '@/lib/data/database';
import type { BackupMade } from '@/lib/domain/backup-run';
import { withClient } from '@/lib/hosting/postgres/roles';
import { recordBackup } from '@/lib/services/record-backup';

/** Records a backup that a person made, unless the database is of a version that has no place for it yet. */
export async function recordMadeBackup(
  url: string,
  { made, startedAt }: { made: BackupMade; startedAt: Date },
): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ there: boolean }>(`select to_regclass('public.backup_run') is not null as there`),
  );
  if (!rows[0]?.there) return;
  openDatabase(url);
  await recordBackup({ startedAt, outcome: { made } }, new Date()).finally(closeDatabase);
}
