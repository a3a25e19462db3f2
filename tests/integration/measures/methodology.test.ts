import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findMethodology, findMethodologyOutside } from '@/lib/data/measures/methodology';
import { listEventsAbout } from '@/lib/data/audit/audit';
import { withClient } from '@/lib/hosting/postgres/roles';
import { loadMethodologies } from '@/lib/services/load-methodologies';
import { approveMethodology, writeMethodology } from '@/lib/services/measures/methodology';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const WORDS = 'Charges of each quarter out of all outcomes of that quarter.';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
  await closeDatabase();
  openDatabase(office.database.app);
  await loadMethodologies(NOW);
});
afterEach(closeDatabase);

const outside = async () => (await findMethodologyOutside('X.2')).versions.map(({ number }) => number);
const write = (actor = office.people.officer, version = 1) =>
  writeMethodology(actor, { measure: 'X.2', version, words: WORDS }, NOW);
const approve = (actor = office.people.approver, version = 2) =>
  approveMethodology(actor, { measure: 'X.2', version }, NOW);

test('the first version of each measure comes with the service, once, approved by nobody and read by nobody outside', async () => {
  expect(await loadMethodologies(NOW)).toBe(0);
  const { versions } = await findMethodology(office.people.officer, 'X.2');
  expect(versions).toMatchObject([{ number: 1, writtenBy: null, approvedBy: null }]);
  expect(await outside()).toEqual([]);
  expect((await findMethodology(office.people.panelMember, 'X.2')).versions).toEqual([]);
});

test('the panel reads what one person wrote once another approved it, and both are in the history', async () => {
  await write();
  expect(await outside()).toEqual([]);
  await approve();
  expect(await outside()).toEqual([2]);
  const events = await listEventsAbout(office.people.officer, [{ kind: 'measure', id: 'X.2' }]);
  expect(events.slice(0, 2).map(({ action, actorName }) => [action, actorName])).toEqual([
    ['methodology approved', office.people.approver.name],
    ['methodology written', office.people.officer.name],
  ]);
});

test('an approver may approve the words that came with the service', async () => {
  await approve(office.people.approver, 1);
  expect(await outside()).toEqual([1]);
});

test('nobody approves their own words, an officer none, and a version that is not the newest is not approved', async () => {
  await write(office.people.approver);
  expect((await refusalOf(approve())).message).toContain('You wrote this version');
  expect((await refusalOf(approve(office.people.officer))).code).toBe('not-allowed');
  expect((await refusalOf(approve(office.people.approver, 1))).message).toContain('newer version');
});

test('a version is not written over one that its writer has not read, nor twice in the same words', async () => {
  await write();
  expect((await refusalOf(write())).code).toBe('changed-meanwhile');
  expect((await refusalOf(write(office.people.officer, 2))).field).toBe('words');
});

const asOwner = (sql: string) => withClient(office.database.owner, (client) => client.query(sql));

test.each([
  ['an approval by its writer', 'approver', 'methodology_needs_two_people'],
  ['an approval by an officer', 'officer', 'approved once, by an approver'],
] as const)('the database refuses %s', async (_what, role, why) => {
  await write(office.people.approver);
  const { id } = office.people[role];
  const sql = `update methodology_version set approved_by = '${id}', approved_at = now() where number = 2`;
  await expect(asOwner(sql)).rejects.toThrow(why);
});

test.each([
  `update methodology_version set words = 'Other words'`,
  `delete from methodology_version`,
  `insert into methodology_version (id, measure_id, number, words, written_by, written_at)
    select gen_random_uuid(), measure_id, 7, 'Skipped', (select id from user_account limit 1), now() from methodology_version limit 1`,
])('the database keeps every version as it was written: %s', async (sql) => {
  await expect(asOwner(sql)).rejects.toThrow('is kept as it was written');
});
