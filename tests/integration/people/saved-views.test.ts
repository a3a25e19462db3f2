import { afterAll, beforeEach, expect, test } from 'vitest';
import { countEvents } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { MOST_VIEWS } from '@/lib/domain/people/saved-view';
import { withClient } from '@/lib/hosting/postgres/roles';
import { deleteView, renameView, saveView } from '@/lib/services/people/save-view';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const EVIDENCE = '/manage/evidence';
const overdue = { page: EVIDENCE, query: '?overdue=yes' };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterAll(closeDatabase);

const namesOf = async (person: Parameters<typeof listSavedViews>[0], page?: string) =>
  (await listSavedViews(person, page)).map(({ name }) => name);

test('an officer saves, renames and deletes a view of a list, with no event', async () => {
  const { officer } = office.people;
  const before = await countEvents();
  await saveView(officer, { view: overdue, name: 'Overdue' }, NOW);
  expect(await listSavedViews(officer, EVIDENCE)).toMatchObject([{ ...overdue, name: 'Overdue' }]);
  expect(await namesOf(officer, '/manage/measures')).toEqual([]);
  const [{ id } = { id: '' }] = await listSavedViews(officer);
  await renameView(officer, { id, name: 'Late evidence' });
  expect(await namesOf(officer)).toEqual(['Late evidence']);
  await deleteView(officer, { id });
  expect(await namesOf(officer)).toEqual([]);
  expect(await countEvents()).toBe(before);
});

test('nobody else reads a view, renames it or takes it away, whatever the database is asked', async () => {
  const { officer, ...others } = office.people;
  await saveView(officer, { view: overdue, name: 'Overdue' }, NOW);
  const [{ id } = { id: '' }] = await listSavedViews(officer);
  for (const person of Object.values(others)) {
    expect(await namesOf(person), person.name).toEqual([]);
    expect((await refusalOf(renameView(person, { id, name: 'Mine' }))).code).toBe('not-found');
    expect((await refusalOf(deleteView(person, { id }))).code).toBe('not-found');
  }
  expect(await namesOf(officer)).toEqual(['Overdue']);
  const rowsFor = (person: string) =>
    withClient(office.database.app, async (client) => {
      await client.query(`set tracker.person = '${person}'`);
      return (await client.query('select name from saved_view')).rows.length;
    });
  expect([await rowsFor(others.administrator.id), await rowsFor(officer.id)]).toEqual([0, 1]);
});

test('two views of one list have two names; another list, or another person, may have the same', async () => {
  const { officer, approver } = office.people;
  await saveView(officer, { view: overdue, name: 'Overdue' }, NOW);
  const again = refusalOf(saveView(officer, { view: overdue, name: 'Overdue' }, NOW));
  expect(await again).toMatchObject({ code: 'unusable-input', field: 'name' });
  const measures = { page: '/manage/measures', query: '?due=none' };
  await saveView(officer, { view: measures, name: 'Overdue' }, NOW);
  await saveView(approver, { view: overdue, name: 'Overdue' }, NOW);
  await saveView(officer, { view: { ...overdue, query: '?state=draft' }, name: 'Drafts' }, NOW);
  const drafts = (await listSavedViews(officer)).find(({ name }) => name === 'Drafts');
  const renamed = refusalOf(renameView(officer, { id: drafts?.id ?? '', name: 'Overdue' }));
  expect(await renamed).toMatchObject({ code: 'unusable-input', field: 'name' });
  expect(await namesOf(officer)).toEqual(['Drafts', 'Overdue', 'Overdue']);
});

test('one person keeps so many views at most, and is told so', async () => {
  const { officer } = office.people;
  for (let each = 0; each < MOST_VIEWS; each += 1) {
    await saveView(officer, { view: overdue, name: `View ${each}` }, NOW);
  }
  const oneMore = await refusalOf(saveView(officer, { view: overdue, name: 'One more' }, NOW));
  expect(oneMore.sentence).toContain(`${MOST_VIEWS} views`);
  expect(await namesOf(officer)).toHaveLength(MOST_VIEWS);
});
