import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findPublication } from '@/lib/data/publications/publications';
import { withClient } from '@/lib/hosting/postgres/roles';
import { prepareEditionJob } from '@/lib/jobs/prepare-edition';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(closeDatabase);

/** The first edition of a trial as it was drawn, with this on its checklist. */
async function drawnFirstEdition(level: 'error' | 'warning'): Promise<string> {
  const id = randomUUID();
  const checklist = JSON.stringify([{ level, sentence: 'Something is not right.' }]);
  await withClient(office.database.admin, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query('insert into trial (id) values (1)');
    await client.query(
      `insert into publication (id, body_id, number, state, dated_on, change_note, hash, checklist)
       select $1, body_id, 1, 'draft', current_date, 'The first edition.', 'abc', $2 from inspection limit 1`,
      [id, checklist],
    );
    await client.query(
      `insert into published.edition (id, body, at_root, number, hash, manifest) values ($1, 'office', true, 1, 'abc', '{}')`,
      [id],
    );
  });
  return id;
}

test.each([
  ['error', 'draft'],
  ['warning', 'published'],
] as const)(
  'the set-up of a trial leaves a first edition with this on its checklist, %s, in the state %s',
  async (level, state) => {
    const id = await drawnFirstEdition(level);
    await closeDatabase();
    openDatabase(office.database.worker);
    await prepareEditionJob(id, NOW);
    await closeDatabase();
    openDatabase(office.database.app);
    expect(await findPublication(office.people.officer, id)).toMatchObject({ state });
  },
);
