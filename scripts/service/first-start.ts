import { writeFileSync } from 'node:fs';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { firstDemonstrationRun, firstRun } from '@/prisma/seed/first-run';
import { createTrialAccounts } from '@/prisma/seed/trial-accounts';
import { accountsFile } from './how-to-sign-in';

/** Whether the record was filled just now, and what the person who starts the service should read. */
export type LoadedRecord = {
  isNew: boolean;
  /** Whether the set-up publishes the first edition itself, so that the start can wait for it. */
  opensEdition: boolean;
  says: string[];
};

const NOTHING_PUBLISHED =
  'Nothing is published yet. Prepare the first edition at /manage/publications; a second person must approve it.';

/** Fills an empty service with the real document and figures. On a given database it publishes nothing. */
export async function loadRecord({ owner }: RoleUrls, { databases }: StartSettings): Promise<LoadedRecord> {
  const isTrial = databases.owner === undefined;
  const isNew = await firstRun({ ownerUrl: owner, isTrial }, new Date());
  const says = [
    'The response and the published figures were loaded.',
    ...(isTrial ? [] : [NOTHING_PUBLISHED]),
  ];
  return { isNew, opensEdition: isNew && isTrial, says: isNew ? says : [] };
}

/**
 * Fills an empty service with the real document and invented figures.
 * @throws PlainProblem when the folder holds a real record: no invented figure may come into it.
 */
export async function loadDemonstrationRecord(
  { owner }: RoleUrls,
  { dataDir }: StartSettings,
): Promise<LoadedRecord> {
  const record = await firstDemonstrationRun(owner, new Date());
  if (record === 'real') {
    throw new PlainProblem(
      `The data in ${dataDir} is a real record, which takes no invented figures: choose another DEMO_DATA_DIR.`,
    );
  }
  const mark =
    'This is a demonstration: its figures are illustrative, not real, and nothing of it can be published.';
  return { isNew: record === 'made', opensEdition: false, says: [mark] };
}

/** Makes the trial accounts of a built-in database, and keeps them in a file. Null when they were made before, or never are. */
export async function makeAccounts({ owner }: RoleUrls, settings: StartSettings): Promise<string | null> {
  if (settings.databases.owner !== undefined) return null;
  const accounts = await createTrialAccounts(owner);
  if (accounts !== null) writeFileSync(accountsFile(settings), accounts, { mode: 0o600 });
  return accounts;
}
