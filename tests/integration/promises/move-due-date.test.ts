import { afterAll, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { panelView } from '@/lib/domain/outside/panel-view';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { describeMoves } from '@/lib/domain/promises/due-date';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { ChangePromiseInput } from '@/lib/schemas/promises/change-promise';
import { changePromise } from '@/lib/services/promises/change-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { moveDueDate } from '@/lib/services/promises/move-due-date';
import { NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

async function recommendation() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

async function promise() {
  const [found] = (await recommendation()).responses[0]?.promises ?? [];
  if (!found) throw new Error('No promise');
  return found;
}

const moveTo = async (to: string, reason = 'The force asked for more time') => {
  const { id, version } = await promise();
  await moveDueDate(office.people.officer, { ...PLACE, promise: id, version, to: day(to), reason }, NOW);
};

test('an officer moves a due date twice: both dates before stay, with their reasons, and office, panel and public are told', async () => {
  await moveTo('2022-09-30', 'The venue was closed');
  await moveTo('2023-05-31', 'The speaker was ill');
  const saved = await promise();
  expect(saved).toMatchObject({ dueOn: '2023-05-31', confirmed: true, version: 3 });
  expect(saved.moves).toEqual([
    { from: '2022-03-31', to: '2022-09-30', reason: 'The venue was closed', movedOn: '2026-11-24' },
    { from: '2022-09-30', to: '2023-05-31', reason: 'The speaker was ill', movedOn: '2026-11-24' },
  ]);
  expect(describeMoves(saved.moves)).toBe('Moved 2 times, 14 months');
  const whole = await recommendation();
  for (const outside of [
    panelView(whole),
    pickRecommendation(whole, [], { audience: 'public', showsDrafts: false }),
  ]) {
    expect(outside.responses[0]?.promises[0]?.moves).toEqual(saved.moves);
  }
  const events = await listUncoveredEvents({ subject: { kind: 'commitment', id: saved.id }, limit: 5 });
  expect(events.map(({ action, detail }) => [action, detail.from, detail.to])).toEqual([
    ['due date of promise moved', '2022-09-30', '2023-05-31'],
    ['due date of promise moved', '2022-03-31', '2022-09-30'],
  ]);
});

test('a date is not moved to where it is, nor by somebody who saw an older one', async () => {
  const { id } = await promise();
  const input = { ...PLACE, promise: id, version: 1, to: day('2022-03-31'), reason: 'No real change here' };
  expect((await refusalOf(moveDueDate(office.people.officer, input, NOW))).field).toBe('to');
  await moveTo('2022-09-30');
  const late = { ...input, to: day('2024-01-31') };
  const conflict = await conflictOf(moveDueDate(office.people.secondOfficer, late, NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'Due by', value: '30 September 2022' });
  expect((await promise()).moves).toHaveLength(1);
});

const answerTo = (sql: string): Promise<string> =>
  withClient(office.database.app, (client) => client.query(sql)).then(
    () => 'saved',
    (error: Error) => error.message,
  );

test.each([
  [
    'a date that moves by itself',
    `update commitment set due_on = '2029-01-01'`,
    /only with a row in its history/,
  ],
  ['a history that is written over', `update commitment_due_date set reason = 'x'`, /permission denied/],
  ['a history that is deleted', `delete from commitment_due_date`, /permission denied/],
  [
    'words that are not the response’s',
    `update commitment set quote = 'never said'`,
    /words of its response/,
  ],
])('%s is refused by the database', async (_what, sql, why) => {
  await moveTo('2022-09-30');
  expect(await answerTo(sql)).toMatch(why);
});

const correction = async (change: Partial<ChangePromiseInput> = {}): Promise<ChangePromiseInput> => {
  const { id, version, promise: words, quote } = await promise();
  return {
    ...PLACE,
    ...{ promise: id, version, words, quote, owners: ['office'], ownerRole: null },
    ...{ cadence: 'once', startsOn: null },
    reason: 'The response names the office',
    ...change,
  };
};

test('an officer corrects a promise and names its owner and role: what was there before is in its history', async () => {
  const { officer } = office.people;
  const quote = 'the Constabulary ran a conference';
  await changePromise(officer, await correction({ quote, ownerRole: 'Head of policy' }), NOW);
  const saved = await promise();
  expect(saved).toMatchObject({
    ...{ quote, owner: 'Office of the Commissioner', owners: ['office'], ownerRole: 'Head of policy' },
    ...{ confirmed: true, version: 2 },
  });
  const [event] = await listUncoveredEvents({ subject: { kind: 'commitment', id: saved.id }, limit: 5 });
  expect(event?.detail.changes).toContainEqual({
    label: 'Which role',
    from: 'Nothing written',
    to: 'Head of policy',
  });
});

test.each<[string, Partial<ChangePromiseInput>]>([
  ['quote', { quote: 'We never said this' }],
  ['owners', { owners: ['nobody-knows'] }],
  ['words', {}],
])('a correction that is wrong in its %s is refused and saves nothing', async (field, change) => {
  const { officer } = office.people;
  const first = await correction();
  await changePromise(officer, first, NOW);
  const refusal = await refusalOf(changePromise(officer, await correction(change), NOW));
  expect(refusal.field).toBe(field);
  expect((await promise()).version).toBe(2);
});

test('the reason of a check is read outside the office, but not one from before its form said so', async () => {
  const { officer } = office.people;
  const { id } = await promise();
  const about = { ...PLACE, promise: id, state: 'kept', checkedOn: day('2026-11-20') } as const;
  await checkPromise(officer, { ...about, version: 1, reason: 'We read the old file' }, NOW);
  await withClient(office.database.admin, (client) =>
    client.query(`begin; set local session_replication_role = replica;
      update commitment_check set is_published = false; commit`),
  );
  await checkPromise(officer, { ...about, version: 2, reason: 'We read the programme' }, NOW);
  const [told] =
    pickRecommendation(await recommendation(), [], { audience: 'public', showsDrafts: false }).responses[0]
      ?.promises ?? [];
  expect(told?.checks.map(({ reason }) => reason)).toEqual(['We read the programme', null]);
});
