import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROLES, withClient } from '@/lib/hosting/postgres/roles';

/** In milliseconds: until the server has written down what it was asked. */
const SETTLING = 150;
/** A statement as the log of PostgreSQL begins it; beginnings and ends of transactions read nothing. */
const STATEMENT = /LOG: {2}(?:execute [^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK|SET |SELECT 1$)/gim;

/** Has the built-in database write down each statement of the web process, which is then counted. */
export async function writeDownStatements(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`alter role ${ROLES.app} set log_statement = 'all'`);
    // A connection that is open keeps the settings it began with.
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [
      ROLES.app,
    ]);
  });
}

/** How many statements the web process sends to the database while `work` is done. */
export async function countQueries(dataDir: string, work: () => Promise<unknown>): Promise<number> {
  const log = join(dataDir, 'postgres.log');
  const before = readFileSync(log, 'utf8').length;
  await work();
  await wait(SETTLING);
  return [...readFileSync(log, 'utf8').slice(before).matchAll(STATEMENT)].length;
}
