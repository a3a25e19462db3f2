import { writeFileSync } from 'node:fs';
import type { StartSettings } from '@/lib/config/env';
import { PlainProblem } from '@/lib/config/plain-problem';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { firstDemonstrationRun, firstEmptyRun, firstRun } from '@/prisma/seed/first-run';
import { createTrialAccounts } from '@/prisma/seed/trial-accounts';
import { accountsFile } from './how-to-sign-in';

/** Whether the record was filled just now, and what the person who starts the service should read. */
export type LoadedRecord = {
  isNew: boolean;
  /** Whether the set-up publishes the first edition itself, so that the start can wait for it. */
  opensEdition: boolean;
  says: string[];
};

const BEGUN_EMPTY = [
  'The record is empty: it has a catalogue of measures, and no office, report or figure.',
  'Sign in as an administrator and name the office at /manage/office. Nothing is published before 2 people agree.',
];

/** Fills a new record: with the sample, whose first edition is published, or for an office that names itself. */
export async function loadRecord({ owner }: RoleUrls, { beginsEmpty }: StartSettings): Promise<LoadedRecord> {
  if (beginsEmpty) {
    const isNew = await firstEmptyRun(owner, new Date());
    return { isNew, opensEdition: false, says: isNew ? BEGUN_EMPTY : [] };
  }
  const isNew = await firstRun({ ownerUrl: owner, isTrial: true }, new Date());
  const says = ['The response and the published figures were loaded.'];
  return { isNew, opensEdition: isNew, says: isNew ? says : [] };
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
