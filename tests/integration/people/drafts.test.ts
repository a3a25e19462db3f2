import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { expireDrafts, listDrafts } from '@/lib/data/people/drafts';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { searchRecord } from '@/lib/data/search/search-record';
import { type Draft, MOST_DRAFTS } from '@/lib/domain/people/draft';
import { withClient } from '@/lib/hosting/postgres/roles';
import { endDraft, keepDrafts } from '@/lib/services/people/keep-draft';
import { countEvents } from '@/lib/data/audit/audit';
import { NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const CANARY = 'zqxdraftcanary';
const PAGE = '/manage/inspections/2021-phase-one/recommendations/5/assess/5a';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterAll(closeDatabase);

const draft = (other: Partial<Draft> = {}): Draft => ({
  ...{ record: PAGE, form: 'found', field: 'reason', text: `${CANARY} of one person`, version: 1 },
  ...other,
});

const textsOf = async (person: Parameters<typeof listDrafts>[0], page = PAGE) =>
  (await listDrafts(person, page)).map(({ field, text }) => [field, text]);

test('what an officer writes is there when they come back, in place of what they wrote before, with no event', async () => {
  const { officer } = office.people;
  const before = await countEvents();
  await keepDrafts(officer, [draft({ text: 'First words' })], NOW);
  const later = new Date(NOW.getTime() + 60_000);
  await keepDrafts(
    officer,
    [draft({ text: 'First words, and more' }), draft({ field: 'wouldChange' })],
    later,
  );
  expect(await listDrafts(officer, PAGE)).toEqual([
    { ...draft({ text: 'First words, and more' }), savedAt: later.toISOString() },
    { ...draft({ field: 'wouldChange' }), savedAt: later.toISOString() },
  ]);
  expect(await countEvents()).toBe(before);
});

test('a draft is of one page and one form: others show nothing of it, and ending one form leaves the other', async () => {
  const { officer } = office.people;
  await keepDrafts(officer, [draft(), draft({ form: 'force', text: 'Another form' })], NOW);
  expect(await textsOf(officer, '/manage/evidence')).toEqual([]);
  await endDraft(officer, draft());
  expect(await textsOf(officer)).toEqual([['reason', 'Another form']]);
});

test('an emptied text is no draft any more', async () => {
  const { officer } = office.people;
  await keepDrafts(officer, [draft()], NOW);
  await keepDrafts(officer, [draft({ text: '' })], NOW);
  expect(await textsOf(officer)).toEqual([]);
});

test('nobody else finds a draft: no colleague, no administrator, no search, and they take none away', async () => {
  const { officer, ...others } = office.people;
  await keepDrafts(officer, [draft()], NOW);
  for (const person of Object.values(others)) {
    expect(await textsOf(person), person.name).toEqual([]);
    if (person.role === 'panel')
      expect((await refusalOf(endDraft(person, draft()))).code).toBe('not-allowed');
    else await endDraft(person, draft());
    const found = await searchRecord(person, { words: CANARY, kind: null });
    expect(found.hits, person.name).toEqual([]);
  }
  expect(await textsOf(officer)).toEqual([['reason', `${CANARY} of one person`]]);
});

test('the database shows a draft to its writer alone, whatever it is asked and by whom', async () => {
  const { officer, approver } = office.people;
  await keepDrafts(officer, [draft()], NOW);
  const rowsFor = async (person: string | null) => {
    const set = person === null ? '' : `set tracker.person = '${person}';`;
    return withClient(office.database.app, async (client) => {
      await client.query(set);
      return (await client.query('select text from draft')).rows.length;
    });
  };
  expect([await rowsFor(null), await rowsFor(approver.id), await rowsFor(officer.id)]).toEqual([0, 0, 1]);
  const forAnother = `set tracker.person = '${approver.id}'; insert into draft (person_id, record, form, field, text, saved_at)
    values ('${officer.id}', '/manage', 'f', 'g', 'x', now())`;
  await expect(withClient(office.database.app, (client) => client.query(forAnother))).rejects.toThrow(
    'row-level security',
  );
  for (const role of ['worker', 'public', 'audit'] as const) {
    const read = withClient(office.database[role], (client) => client.query('select text from public.draft'));
    await expect(read).rejects.toThrow('permission denied');
  }
});

test('one person keeps so many drafts at most, and the oldest go', async () => {
  const { officer } = office.people;
  for (let each = 0; each <= MOST_DRAFTS; each += 10) {
    const some = Array.from({ length: 10 }, (_, at) => draft({ field: `text-${each + at}` }));
    await keepDrafts(officer, some, new Date(NOW.getTime() + each));
  }
  const kept = await textsOf(officer);
  expect(kept).toHaveLength(MOST_DRAFTS);
  expect(kept.map(([field]) => field)).not.toContain('text-0');
});

test('a draft of 30 days is taken away by the worker, and a newer one stays', async () => {
  const { officer } = office.people;
  const days = (ago: number) => new Date(Date.now() - ago * 86_400_000);
  await keepDrafts(officer, [draft({ field: 'old' })], days(31));
  await keepDrafts(officer, [draft({ field: 'new' })], days(29));
  await closeDatabase();
  openDatabase(office.database.worker);
  await expireDrafts();
  await closeDatabase();
  openDatabase(office.database.app);
  expect((await textsOf(officer)).map(([field]) => field)).toEqual(['new']);
});

test('no event and no stored text but the draft itself holds its words', async () => {
  await keepDrafts(office.people.officer, [draft()], NOW);
  const events = await listUncoveredEvents({ limit: 1_000 });
  expect(JSON.stringify(events)).not.toContain(CANARY);
});
