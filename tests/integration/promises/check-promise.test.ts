import { afterAll, beforeEach, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { Conflict } from '@/lib/domain/refusal';
import type { CheckPromiseInput } from '@/lib/schemas/promises/check-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

async function promise() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  const promise = found?.responses[0]?.promises[0];
  if (!promise) throw new Error('No promise');
  return promise;
}

const check = async (change: Partial<CheckPromiseInput> = {}): Promise<CheckPromiseInput> => ({
  ...PLACE,
  promise: (await promise()).id,
  version: 1,
  state: 'kept',
  reason: 'We read the programme of the conference',
  checkedOn: day('2026-11-20'),
  ...change,
});

test('an officer checks a promise: its state, its day and one event are saved, and it counts as confirmed', async () => {
  await checkPromise(office.people.officer, await check(), NOW);
  const saved = await promise();
  expect(saved).toMatchObject({ state: 'kept', checkedOn: '2026-11-20', confirmed: true, version: 2 });
  const events = await listUncoveredEvents({ subject: { kind: 'commitment', id: saved.id }, limit: 5 });
  expect(events.map(({ action, detail }) => [action, detail])).toEqual([
    [
      'commitment checked',
      { from: 'unknown', to: 'kept', reason: 'We read the programme of the conference' },
    ],
  ]);
});

test.each(['panelMember', 'administrator'] as const)('the %s cannot record a check', async (person) => {
  const refusal = await refusalOf(checkPromise(office.people[person], await check(), NOW));
  expect(refusal.code).toBe('not-allowed');
  expect((await promise()).state).toBe('unknown');
});

test('a check is refused before the promise was made, in the future, and “on track” after its day', async () => {
  const { officer } = office.people;
  const refused = async (change: Partial<CheckPromiseInput>) =>
    (await refusalOf(checkPromise(officer, await check(change), NOW))).field;
  expect(await refused({ checkedOn: day('2021-09-16') })).toBe('checkedOn');
  expect(await refused({ checkedOn: day('2026-11-25') })).toBe('checkedOn');
  expect(await refused({ state: 'on-track' })).toBe('state');
});

test('a promise of another recommendation is not found here', async () => {
  const refusal = await refusalOf(
    checkPromise(office.people.officer, await check({ recommendation: '1' }), NOW),
  );
  expect(refusal.code).toBe('not-found');
});

test('the second of two officers sees what the first one’s check found', async () => {
  const late = await check({ state: 'late' });
  await checkPromise(office.people.officer, await check(), NOW);
  const conflict = await conflictOf(checkPromise(office.people.secondOfficer, late, NOW));
  expect(conflict.current).toEqual({
    version: 2,
    saved: [
      { label: 'Saved by', value: expect.stringContaining(office.people.officer.name) },
      { label: 'Status of the promise', value: 'Kept' },
      { label: 'Checked on', value: '20 November 2026' },
      { label: 'What the check found', value: 'We read the programme of the conference' },
    ],
  });
});

test('of twenty checks of one version at the same moment, one is saved and nineteen officers are told so', async () => {
  const { officer, secondOfficer } = office.people;
  const { id } = await promise();
  const checks = Array.from({ length: 20 }, async (_, index) =>
    checkPromise(
      index % 2 === 0 ? officer : secondOfficer,
      {
        ...PLACE,
        promise: id,
        version: 1,
        state: 'kept',
        reason: `Checked in the same moment, number ${index}`,
        checkedOn: day('2026-11-20'),
      },
      NOW,
    ),
  );
  const results = await Promise.allSettled(checks);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(lost).toHaveLength(19);
  expect(lost.every((reason) => reason instanceof Conflict && reason.current.version === 2)).toBe(true);
  expect((await promise()).version).toBe(2);
  expect(await listUncoveredEvents({ subject: { kind: 'commitment', id }, limit: 30 })).toHaveLength(1);
  expect(await listBrokenLinks()).toEqual([]);
});
