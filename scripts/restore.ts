// Puts a backup into an empty database: that of a new DATA_DIR, or the one in DATABASE_URL.
//   npm run restore -- --from /mnt/backups/backup-20261129T020000Z [--key private-key.txt]
import { resolve } from 'node:path';
import { readRestoreArguments } from './backup/arguments';
import { restoreRecord } from './backup/restore-record';
import { runWithDatabaseAsItIs } from './with-database';

void runWithDatabaseAsItIs(async ({ urls }) => {
  const { from, key } = readRestoreArguments(process.argv.slice(2));
  const { manifest, applied, jobs } = await restoreRecord({
    url: urls.owner,
    from: resolve(from),
    keyFile: key && resolve(key),
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored: the record as it was at ${manifest.startedAt}.`);
  console.log(
    `${manifest.tables.length} tables, ${rows} rows, ${manifest.auditHead.seq} audit events, all checked.`,
  );
  if (applied.length > 0) console.log(`Changes made to the database since that backup: ${applied.length}.`);
  if (jobs > 0) console.log(`Work that was under way and is asked for again: ${jobs}.`);
  console.log('Not inside a backup:');
  for (const line of manifest.notInside) console.log(`- ${line}`);
});
