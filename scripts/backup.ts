// Copies the whole record into a folder, while the service runs or not.
//   npm run backup -- --to /mnt/backups
import { resolve } from 'node:path';
import { isOnSameDisk } from '@/lib/hosting/backup/kept-backups';
import { writeBackup } from '@/lib/hosting/backup/write-backup';
import { databaseFolderOf } from '@/lib/hosting/backup/run-backup';
import { readBackupArguments } from './backup/arguments';
import { productVersion } from './backup/product-version';
import { recordMadeBackup } from './backup/record-made-backup';
import { runWithDatabaseAsItIs } from './with-database';

void runWithDatabaseAsItIs(async ({ urls, settings }) => {
  const { to } = readBackupArguments(process.argv.slice(2));
  const into = to === undefined ? settings.backups.folder : resolve(to);
  const { publicKey } = settings.backups;
  // The owner's rights, so that a database can be saved before a new version changes it.
  const written = await writeBackup(
    { url: urls.owner, into, publicKey, productVersion: productVersion() },
    new Date(),
  );
  const { folder, bytes, manifest } = written;
  const sameDisk = isOnSameDisk(folder, databaseFolderOf(settings));
  const made = { folder, bytes, sameDisk, encrypted: publicKey !== undefined };
  await recordMadeBackup(urls.owner, { made, startedAt: new Date(manifest.startedAt) });
  console.log(`Saved in ${folder}: ${manifest.tables.length} tables, ${(bytes / 1_000_000).toFixed(1)} MB.`);
  if (!publicKey) console.log('It is not encrypted: whoever can read this folder can read the whole record.');
  if (sameDisk) console.log('This copy is on the same disk as the database.');
});
