// One file of figures, read or saved for the worker: started with the number of the import, and the end.
import { readWorkerSettings } from '@/lib/config/env';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { isDatabaseAway } from '@/lib/data/database-away';
import { DATABASE_AWAY } from '@/lib/jobs/import-figures';
import { runImport } from '@/lib/services/run-import';

// The worker is gone: whatever was begun is one transaction, and is undone.
process.on('disconnect', () => process.exit(1));

// The limit of one statement, in milliseconds, as the worker's row of this job says.
const [id = '', limit = ''] = process.argv.slice(2);
openDatabase(readWorkerSettings().databaseUrl, Number(limit) || null);
try {
  await runImport(id, new Date());
} catch (error) {
  if (!isDatabaseAway(error)) throw error;
  process.exit(DATABASE_AWAY);
}
await closeDatabase();
process.exit(0);
