import { afterEach, beforeEach, expect, test } from 'vitest';
import { listEventsAbout } from '@/lib/data/audit/audit';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { readOffice } from '@/lib/data/office/office';
import { day } from '@/lib/domain/day';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { ChangeOfficeInput } from '@/lib/schemas/office/change-office';
import { changeOffice } from '@/lib/services/office/change-office';
import { freshDatabase } from '@/tests/support/postgres/postgres-for-tests';
import { type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const FACTS: ChangeOfficeInput = {
  ...{ version: 1, name: 'Office of the Elsewhere Commissioner', takesThe: true, shortName: 'EOPCC' },
  ...{ kind: 'pfcc', areaCode: 'E23000009', forceName: 'Elsewhere Police', licence: 'ogl' },
  ...{ email: 'hello@example.org', telephone: null, post: '1 The Street\nElsewhere', website: null },
  ...{ dataProtection: 'data@example.org', accessibilityReviewedOn: day('2026-11-02') },
  ...{ successor: 'The Elsewhere Mayor', successorFrom: day('2028-05-04') },
};

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(closeDatabase);

const change = (input: Partial<ChangeOfficeInput> = {}) =>
  changeOffice(office.people.administrator, { ...FACTS, ...input });

test('an administrator says what the office is, and its history keeps what it was called before', async () => {
  await change();
  const { version: _version, ...said } = FACTS;
  expect(await readOffice()).toMatchObject({ ...said, slug: 'office', version: 2 });
  const [event] = await listEventsAbout(office.people.administrator, [{ kind: 'office', id: 'office' }]);
  expect(event).toMatchObject({
    action: 'office changed',
    detail: {
      changes: expect.arrayContaining([
        { label: 'Name of the office', from: 'Office of the Commissioner', to: FACTS.name },
        { label: 'Police force area', from: '', to: 'North Yorkshire' },
      ]),
    },
  });
});

test('a force that is called something else stays the same body', async () => {
  await change();
  await change({ version: 2, forceName: 'Elsewhere Constabulary' });
  expect((await readOffice())?.forceName).toBe('Elsewhere Constabulary');
  const { rows } = await withClient(office.database.owner, (client) =>
    client.query("select name, ons_code from body where kind = 'force'"),
  );
  expect(rows).toEqual([{ name: 'Elsewhere Constabulary', ons_code: 'E23000009' }]);
});

test('of 2 administrators who change it at once the second is shown what the first saved', async () => {
  await change();
  const refusal = await refusalOf(change({ shortName: 'Mine' }));
  expect(refusal.code).toBe('changed-meanwhile');
  expect(await readOffice()).toMatchObject({ shortName: FACTS.shortName, version: 2 });
});

test('nobody but an administrator names the office', async () => {
  for (const who of ['officer', 'approver', 'panelMember'] as const)
    expect((await refusalOf(changeOffice(office.people[who], FACTS))).code).toBe('not-allowed');
  expect((await refusalOf(change().then(() => change({ version: 2 })))).message).toBe(
    'You have not changed anything.',
  );
});

test('an office without a name is named once, also by 2 people at the same moment', async () => {
  await closeDatabase();
  const empty = await freshDatabase();
  openDatabase(empty.app);
  expect(await readOffice()).toBeNull();
  const named = await Promise.allSettled([
    change({ version: 0 }),
    change({ version: 0, name: 'Office of somebody else', shortName: 'OSE' }),
  ]);
  expect(named.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await readOffice()).toMatchObject({ forceName: 'Elsewhere Police', version: 1 });
});
