import { fork } from 'node:child_process';
import { once } from 'node:events';
import { machineEnvironment } from '@/lib/config/child-environment';
import type { StartSettings } from '@/lib/config/env';
import { programFile } from '@/lib/config/project-file';
import type { BackupOutcome } from '@/lib/domain/backup-run';
import { findPostgresPlace } from '@/lib/hosting/postgres/postgres-place';
import { readOutcome } from './backup-outcome';

/** The folder of the built-in database; null for a database that is somebody else's, on a disk we do not know. */
export const databaseFolderOf = ({ databases, dataDir }: StartSettings): string | null =>
  databases.owner === undefined ? findPostgresPlace(dataDir).dataFolder : null;

function environmentFor(settings: StartSettings, url: string): NodeJS.ProcessEnv {
  const { folder, keep, publicKey } = settings.backups;
  const databaseFolder = databaseFolderOf(settings);
  return {
    ...machineEnvironment(),
    BACKUP_DATABASE_URL: url,
    BACKUP_DIR: folder,
    BACKUP_KEEP: String(keep),
    ...(publicKey === undefined ? {} : { BACKUP_PUBLIC_KEY: publicKey }),
    ...(databaseFolder === null ? {} : { DATABASE_FOLDER: databaseFolder }),
  };
}

/**
 * Makes a backup in a process of its own, which is told the address of the role that reads everything and no other. `url`
 * is that address. It ends with the process that started it, because the channel between them closes.
 */
export async function runBackup(settings: StartSettings, url: string): Promise<BackupOutcome> {
  const child = fork(programFile('backup-part'), [], {
    execArgv: [],
    env: environmentFor(settings, url),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let said: unknown = null;
  child.on('message', (message) => (said = message));
  await Promise.race([once(child, 'close'), once(child, 'error')]);
  return readOutcome(said);
}
