import { appendEvent } from '@/lib/data/audit/audit';
import { insertMeasure } from '@/lib/data/measures/catalogue';
import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import { insertPerson } from '@/lib/data/people/people';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { SignedInActor } from '@/lib/domain/permissions';
import { prepareJobTables } from '@/lib/hosting/postgres/job-tables';
import {
  inDatabase,
  prepareDatabase,
  prepareRoles,
  roleUrls,
  takeBackDefaults,
} from '@/lib/hosting/postgres/roles';
import type { RoleUrls } from '@/lib/hosting/postgres/roles';
import { applyMigrations } from '@/prisma/migrate';

const SECRET = 'a secret that only this measurement knows';

export const OFFICER: SignedInActor = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'An officer',
  role: 'officer',
};

/** The measure that the made-up files are figures of, one for each kind of file. */
export const measureRefOf = (at: number): string => `X.${at + 1}`;

async function fillOffice(measures: number): Promise<void> {
  await inTransaction(async () => {
    await insertPerson({
      ...{ passwordIsGiven: false, asked: null },
      ...OFFICER,
      email: 'officer@example.org',
      passwordHash: 'none',
    });
    for (let at = 0; at < measures; at += 1) {
      await insertMeasure(
        {
          ...{
            ref: measureRefOf(at),
            position: at,
            title: 'Charge rate',
            definition: 'Made up.',
            caution: null,
          },
          ...{ numerator: 'Charges', denominator: 'All outcomes', unit: 'percent', frequency: 'monthly' },
          ...{ basis: 'outcome', direction: 'up', source: 'Made up', scope: 'Made up', reading: null },
          disclosureRule: 'standard',
        },
        { inspection: { body: '', inspection: '' }, recommendations: [], requirements: [] },
      );
    }
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'service', id: 'bench' },
      event: { action: 'service set up', detail: { organisation: 'bench' } },
    });
  });
}

/** A migrated database with its real roles, an officer and some measures without figures. Left open as the web process. */
export async function openBenchOffice(adminUrl: string, measures: number): Promise<RoleUrls> {
  await prepareRoles(adminUrl, SECRET);
  await prepareDatabase(adminUrl, 'bench');
  const admin = inDatabase(adminUrl, 'bench');
  await takeBackDefaults(admin);
  const urls = roleUrls(admin, SECRET);
  await applyMigrations(urls.owner);
  await prepareJobTables(urls.owner);
  openDatabase(urls.owner);
  await fillOffice(measures);
  await closeDatabase();
  openDatabase(urls.app);
  return urls;
}
