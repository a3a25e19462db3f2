import { keyOf, partKey } from '@/tests/support/keys';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { listLinkChoices } from '@/lib/data/measures/measure-links';
import { findMeasureOfOffice, listMeasuresOf } from '@/lib/data/measures/measures';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { ChangeMeasureLinksInput } from '@/lib/schemas/edit-measure';
import { changeMeasureLinks } from '@/lib/services/measures/change-measure-links';
import { editMeasure } from '@/lib/services/measures/edit-measure';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

const asked = (change: Partial<ChangeMeasureLinksInput> = {}): ChangeMeasureLinksInput => ({
  ...{ measure: 'X.2', version: 1, recommendations: [keyOf('1'), keyOf('5')], requirements: [partKey('5b')] },
  reason: 'It is about both of them',
  ...change,
});

async function measure() {
  const found = await findMeasureOfOffice(office.people.officer, 'X.2');
  if (!found) throw new Error('No measure X.2');
  return found;
}

/** The measures read beside a recommendation. */
async function readBeside(ref: string): Promise<string[]> {
  const choices = await listLinkChoices();
  const choice = choices.find(({ key }) => key.ref === ref);
  if (!choice) return [];
  return (await listMeasuresOf(office.people.officer, choice.key)).map((one) => one.ref);
}

test('an officer changes what a measure speaks to; the change, its reason and its event are kept', async () => {
  const { officer } = office.people;
  await changeMeasureLinks(officer, asked(), NOW);
  expect(await measure()).toMatchObject({
    recommendations: [keyOf('1'), keyOf('5')],
    requirements: [partKey('5b')],
    version: 2,
  });
  expect(await readBeside('1')).toEqual(['X.2']);
  const edits = [
    { label: 'Linked recommendations', from: '5', to: '1, 5' },
    { label: 'Only these parts of them', from: 'No single part', to: '5b' },
  ];
  expect(await listMeasureChanges(officer, 'X.2')).toMatchObject([
    { kind: 'links-changed', office: { by: 'Olive Officer', reason: 'It is about both of them', edits } },
  ]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event).toMatchObject({ action: 'measure links changed', detail: { changes: edits } });
  expect(await listBrokenLinks()).toEqual([]);
});

test('a recommendation that is taken away is nowhere read any more, stays in the record, and can come back', async () => {
  const { officer } = office.people;
  await changeMeasureLinks(officer, asked({ recommendations: [keyOf('1')], requirements: [] }), NOW);
  expect(await readBeside('5')).toEqual(['X.1']);
  await changeMeasureLinks(
    officer,
    asked({ version: 2, recommendations: [keyOf('5')], requirements: [] }),
    NOW,
  );
  expect((await measure()).recommendations).toEqual([keyOf('5')]);
  expect(await readBeside('5')).toEqual(['X.1', 'X.2']);
  const kept = await withClient(office.database.app, (client) =>
    client.query<{ ended: boolean }>(
      `select l.ended_at is not null as ended from measure_link l join measure m on m.id = l.measure_id
       where m.ref = 'X.2' order by 1`,
    ),
  );
  expect(kept.rows.map(({ ended }) => ended)).toEqual([false, true, true]);
});

test('the second of two people sees both choices, also when the first changed the description', async () => {
  const { officer, secondOfficer } = office.people;
  await changeMeasureLinks(officer, asked({ recommendations: [keyOf('1')], requirements: [] }), NOW);
  const late = await conflictOf(changeMeasureLinks(secondOfficer, asked(), NOW));
  expect(late.current.version).toBe(2);
  expect(late.current.saved[0]?.value).toContain('Olive Officer');
  expect(late.current.saved).toContainEqual({ label: 'Linked recommendations', value: '1' });

  const { title, definition, numerator, denominator, source, scope, caution, reading } = await measure();
  const words = { title, definition, numerator, denominator, source, scope, caution, reading };
  const rules = {
    direction: 'up',
    frequency: 'quarterly',
    figuresDueAfter: null,
    disclosureRule: 'standard',
  } as const;
  const edit = {
    ...words,
    ...rules,
    measure: 'X.2',
    reason: 'For a better word',
  };
  const other = { ...edit, title: 'Share charged' };
  expect((await conflictOf(editMeasure(secondOfficer, { ...other, version: 1 }, NOW))).current.version).toBe(
    2,
  );
  await editMeasure(secondOfficer, { ...other, version: 2 }, NOW);
  const later = await conflictOf(changeMeasureLinks(officer, asked({ version: 2 }), NOW));
  expect(later.current.saved[0]?.value).toContain('Otto Officer');
});

test('two who save at the same moment do not both win', async () => {
  const both = [office.people.officer, office.people.secondOfficer].map((person) =>
    changeMeasureLinks(person, asked({ reason: `Saved by ${person.name}` }), NOW),
  );
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await listMeasureChanges(office.people.officer, 'X.2')).toHaveLength(1);
});

test.each([
  ['nothing that differs', { recommendations: [keyOf('5')], requirements: [] }, 'Nothing was changed'],
  [
    'no recommendation of the list',
    { recommendations: [keyOf('99')], requirements: [] },
    'Select at least 1',
  ],
])('an officer who chose %s is told so', async (_what, change, sentence) => {
  const { officer } = office.people;
  expect((await refusalOf(changeMeasureLinks(officer, asked(change), NOW))).sentence).toContain(sentence);
  expect(await listMeasureChanges(officer, 'X.2')).toEqual([]);
});

test('a panel member and an administrator change nothing', async () => {
  for (const person of [office.people.panelMember, office.people.administrator]) {
    expect((await refusalOf(changeMeasureLinks(person, asked(), NOW))).code).toBe('not-allowed');
  }
});

test('a panel member reads that it changed, and no name of staff', async () => {
  await changeMeasureLinks(office.people.officer, asked(), NOW);
  const [change] = await listMeasureChanges(office.people.panelMember, 'X.2');
  expect(change).toMatchObject({
    changed: ['Linked recommendations', 'Only these parts of them'],
  });
  expect(change?.office).toBeNull();
});

test.each([
  ['ends without an event', 'update measure_link set ended_at = now()', 'left no audit event'],
  [
    'is there twice',
    `insert into measure_link (id, measure_id, recommendation_id)
     select gen_random_uuid(), measure_id, recommendation_id from measure_link`,
    'measure_is_linked_once',
  ],
])('the database refuses a link that %s', async (_what, sql, why) => {
  await expect(withClient(office.database.app, (client) => client.query(sql))).rejects.toThrow(why);
});

test('the database refuses to bring back a link that was ended', async () => {
  const again = { recommendations: [keyOf('1')], requirements: [] };
  await changeMeasureLinks(office.people.officer, asked(again), NOW);
  const save = withClient(office.database.app, (client) =>
    client.query('update measure_link set ended_at = null where ended_at is not null'),
  );
  await expect(save).rejects.toThrow('stays ended');
});
