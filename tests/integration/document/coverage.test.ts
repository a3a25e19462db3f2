import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { listPartReadings } from '@/lib/data/document/part-readings';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import type { ConfirmCoverageInput } from '@/lib/schemas/confirm-coverage';
import { confirmCoverage } from '@/lib/services/document/confirm-coverage';
import { NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const READING: ConfirmCoverageInput = {
  ...{ ...PLACE, requirement: '5a', version: 1 },
  ...{ coverage: 'answered', sentences: [2, 1], note: 'The response names the conference.' },
};

const reading = async () =>
  (await listPartReadings(office.people.officer, PLACE.inspection)).find(({ ref }) => ref === '5a');

test('an officer confirms how far the response answers a part, with its sentences, and one event tells before and after', async () => {
  await confirmCoverage(office.people.officer, READING, NOW);
  expect(await reading()).toMatchObject({
    ...{ coverage: 'answered', note: 'The response names the conference.', sentences: [1, 2] },
    confirmedBy: 'Olive Officer',
  });
  const [event] = await listUncoveredEvents({ limit: 1 });
  expect([event?.action, event?.detail]).toEqual([
    'coverage confirmed',
    {
      ref: '5a',
      from: { coverage: 'part', note: 'A draft reading of the response.', sentences: [] },
      to: { coverage: 'answered', note: 'The response names the conference.', sentences: [1, 2] },
    },
  ]);
});

test('sentences chosen again take the place of those before', async () => {
  await confirmCoverage(office.people.officer, READING, NOW);
  await confirmCoverage(office.people.approver, { ...READING, version: 2, sentences: [2] }, NOW);
  expect((await reading())?.sentences).toEqual([2]);
});

test.each(['answered', 'part'] as const)('a part that is %s is so by some sentence', async (coverage) => {
  const confirmed = confirmCoverage(office.people.officer, { ...READING, coverage, sentences: [] }, NOW);
  expect((await refusalOf(confirmed)).field).toBe('sentences');
});

test('a part that is not answered needs no sentence', async () => {
  const input = { ...READING, coverage: 'not-answered', sentences: [] } as const;
  await confirmCoverage(office.people.officer, { ...input, sentences: [] }, NOW);
  expect((await reading())?.coverage).toBe('not-answered');
});

test('a sentence that is not in the document is refused', async () => {
  const confirmed = confirmCoverage(office.people.officer, { ...READING, sentences: [3] }, NOW);
  expect((await refusalOf(confirmed)).sentence).toBe('Select sentences of the response');
});

test('of two people who confirm at once, the second is shown what the first has saved', async () => {
  await confirmCoverage(office.people.officer, READING, NOW);
  const conflict = await conflictOf(confirmCoverage(office.people.secondOfficer, READING, NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'Sentences', value: '1, 2' });
});

test('a panel member reads no reading and confirms none', async () => {
  expect(await listPartReadings(office.people.panelMember, PLACE.inspection)).toEqual([]);
  const confirmed = confirmCoverage(office.people.panelMember, READING, NOW);
  expect((await refusalOf(confirmed)).code).toBe('not-allowed');
});
