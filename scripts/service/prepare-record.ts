// Brings the database up to date and fills an empty record, for the supervisor: a process of its own, which ends, so that what
// it needs is not kept in memory for as long as the service runs.
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';
import { recordActivity } from '@/prisma/seed/demo/record-activity';
import { loadDemonstrationRecord, loadRecord, makeAccounts } from './first-start';

/** What the supervisor sends. */
export type PrepareOrder = { urls: RoleUrls; settings: StartSettings; isDemonstration: boolean };

/** What it is told: a line to show, the end, or what is wrong. */
export type PrepareAnswer =
  { says: string } | { problem: string } | { opensEdition: boolean; accounts: string | null };

const tell = (answer: PrepareAnswer): Promise<void> =>
  new Promise((resolve) => process.send?.(answer, () => resolve()));

async function prepare({ urls, settings, isDemonstration }: PrepareOrder): Promise<PrepareAnswer> {
  const { applied } = await applyMigrations(urls.owner);
  if (applied.length > 0) await tell({ says: `Changes made to the database: ${applied.length}.` });
  await prepareJobTables(urls.owner);
  const load = isDemonstration ? loadDemonstrationRecord : loadRecord;
  const { isNew, opensEdition, says } = await load(urls, settings);
  for (const line of says) await tell({ says: line });
  const accounts = await makeAccounts(urls, settings);
  if (isNew && isDemonstration) await recordActivity(urls.owner, new Date());
  return { opensEdition, accounts };
}

function problemIn(error: unknown): PrepareAnswer {
  if (error instanceof PlainProblem) return { problem: error.message };
  return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

process.once('message', (order: PrepareOrder) => {
  // Whatever was begun is one transaction, and is undone.
  process.once('disconnect', () => process.exit(1));
  void prepare(order)
    .catch(problemIn)
    .then(tell)
    .then(() => process.exit(0));
});
