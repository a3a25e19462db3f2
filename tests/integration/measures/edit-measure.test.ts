import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { listMeasureChanges } from '@/lib/data/measures/measure-changes';
import { findMeasureOfOffice, listLastFigures } from '@/lib/data/measures/measures';
import { withClient } from '@/lib/hosting/postgres/roles';
import { checklistContext } from '@/lib/publishing/checklist';
import type { EditMeasureInput } from '@/lib/schemas/edit-measure';
import { findMethodology } from '@/lib/data/measures/methodology';
import { loadMethodologies } from '@/lib/services/load-methodologies';
import { approveMethodology } from '@/lib/services/measures/methodology';
import { editMeasure } from '@/lib/services/measures/edit-measure';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import { NOW, type Office } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeEach(async () => {
  office = await openOfficeWithMeasures();
});
afterEach(closeDatabase);

const asked = (change: Partial<EditMeasureInput> = {}): EditMeasureInput => ({
  ...{ measure: 'X.2', version: 1, title: 'Charge rate', definition: 'Charges out of all outcomes.' },
  ...{ numerator: 'Charges', denominator: 'All outcomes', source: 'The force' },
  ...{ scope: 'Rape offences recorded by the force, victims of all ages.', caution: null, reading: null },
  ...{ direction: 'up', frequency: 'quarterly', figuresDueAfter: null, disclosureRule: 'standard' },
  reason: 'The force told us more about it',
  ...change,
});

const measure = async () => {
  const found = await findMeasureOfOffice(office.people.officer, 'X.2');
  if (!found) throw new Error('No measure X.2');
  return found;
};

test('an officer changes a measure, and the change, its reason and its event are kept', async () => {
  const { officer } = office.people;
  await editMeasure(officer, asked({ caution: 'Few cases', figuresDueAfter: 45 }), NOW);
  expect(await measure()).toMatchObject({ caution: 'Few cases', figuresDueAfter: 45, version: 2 });
  const edits = [
    { label: 'What to know before using the figures', from: 'Nothing written', to: 'Few cases' },
    {
      label: 'When figures are due',
      from: 'By our usual rule',
      to: 'Within 45 days of the end of each period',
    },
  ];
  expect(await listMeasureChanges(officer, 'X.2')).toMatchObject([
    {
      kind: 'edited',
      recordedAt: NOW.toISOString(),
      office: { by: 'Olive Officer', reason: 'The force told us more about it', edits },
    },
  ]);
  const [event] = await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 1 });
  expect(event).toMatchObject({
    action: 'measure edited',
    actorName: 'Olive Officer',
    detail: { changes: edits },
  });
  expect(await listLastFigures()).toContainEqual(
    expect.objectContaining({
      ref: 'X.2',
      frequency: 'quarterly',
      figuresDueAfter: 45,
      lastDay: '2026-06-30',
    }),
  );
  expect(await listBrokenLinks()).toEqual([]);
});

test('a panel member reads what was changed and when, and no name of staff', async () => {
  await editMeasure(office.people.officer, asked({ caution: 'Few cases' }), NOW);
  const [change] = await listMeasureChanges(office.people.panelMember, 'X.2');
  expect(change).toMatchObject({ changed: ['What to know before using the figures'], office: null });
  expect(JSON.stringify(change)).not.toMatch(/Olive|Few cases|told us/);
});

test('the second of two people sees both texts, and nothing of the first is lost', async () => {
  await editMeasure(office.people.officer, asked({ title: 'Charge rate, all ages' }), NOW);
  const late = editMeasure(office.people.secondOfficer, asked({ title: 'Share charged' }), NOW);
  const { current } = await conflictOf(late);
  expect(current.version).toBe(2);
  expect(current.saved).toContainEqual({ label: 'Title', value: 'Charge rate, all ages' });
  expect(current.saved[0]?.value).toContain('Olive Officer');
  expect((await measure()).title).toBe('Charge rate, all ages');
});

test('two who save at the same moment do not both win', async () => {
  const both = [office.people.officer, office.people.secondOfficer].map((person) =>
    editMeasure(person, asked({ title: `Title of ${person.name}` }), NOW),
  );
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await listMeasureChanges(office.people.officer, 'X.2')).toHaveLength(1);
});

test('an officer may hide more; only an approver may hide less, and the checklist then names it', async () => {
  const { officer, approver } = office.people;
  await editMeasure(officer, asked({ disclosureRule: 'small-groups' }), NOW);
  const loosening = asked({ version: 2, disclosureRule: 'standard' });
  expect((await refusalOf(editMeasure(officer, loosening, NOW))).field).toBe('disclosureRule');
  await editMeasure(approver, loosening, NOW);
  const [edited, loosened] = (
    await listUncoveredEvents({ subject: { kind: 'measure', id: 'X.2' }, limit: 2 })
  ).toSorted((a, b) => b.action.localeCompare(a.action));
  expect(edited?.action).toBe('measure edited');
  expect(loosened).toMatchObject({
    action: 'disclosure rule loosened',
    detail: { from: 'small-groups', to: 'standard' },
  });
  const { loosened: named } = checklistContext({ recommendations: [], measures: [await measure()] });
  expect(named).toEqual([{ ref: 'X.2', on: '2026-11-24' }]);
  await editMeasure(officer, asked({ version: 3, disclosureRule: 'small-groups' }), NOW);
  expect((await measure()).disclosureLoosenedOn).toBeNull();
});

test('a panel member and an administrator change nothing', async () => {
  for (const person of [office.people.panelMember, office.people.administrator]) {
    expect((await refusalOf(editMeasure(person, asked({ title: 'Other' }), NOW))).code).toBe('not-allowed');
  }
});

test.each([
  ['the history of a measure', `update measure_change set reason = 'other'`],
  ['a line of the history', 'delete from measure_change'],
  ['the unit of a measure', `update measure set unit = 'count'`],
  ['the basis of a measure', `update measure set basis = 'recorded'`],
  ['a target', 'update target set value = 1'],
  ['what a measure spoke to', 'update measure_link set recommendation_id = measure_id'],
  ['a note', `update annotation set words = 'other'`],
])('the web process cannot rewrite %s', async (_what, sql) => {
  const save = withClient(office.database.app, (client) => client.query(sql));
  await expect(save).rejects.toThrow('permission denied');
});

test('a line of history that leaves no event is refused by the database when it commits', async () => {
  const save = withClient(office.database.app, (client) =>
    client.query(
      `insert into measure_change (id, measure_id, kind, changes, reason, recorded_by, recorded_at)
       select gen_random_uuid(), m.id, 'edited', '[]', 'r', u.id, now() from measure m, user_account u limit 1`,
    ),
  );
  await expect(save).rejects.toThrow('left no audit event');
});

test('a change of what a measure counts asks for approved words to be approved again, by somebody else', async () => {
  const { approver, officer } = office.people;
  await loadMethodologies(NOW);
  const versions = async () => (await findMethodology(officer, 'X.2')).versions;
  const approve = (version: number) => approveMethodology(approver, { measure: 'X.2', version }, NOW);
  await editMeasure(officer, asked({ denominator: 'Outcomes' }), NOW);
  expect(await versions()).toHaveLength(1);
  await approve(1);
  await editMeasure(officer, asked({ denominator: 'Outcomes', caution: 'Few cases', version: 2 }), NOW);
  expect(await versions()).toHaveLength(1);
  await editMeasure(officer, asked({ denominator: 'Offences', caution: 'Few cases', version: 3 }), NOW);
  const [again, before] = await versions();
  expect([again?.number, again?.approvedAt, again?.writtenBy?.name]).toEqual([2, null, officer.name]);
  expect(again?.words).toBe(before?.words);
  await approve(2);
  expect((await versions()).map(({ approvedBy }) => approvedBy?.name)).toEqual([
    approver.name,
    approver.name,
  ]);
});
