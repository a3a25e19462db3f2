import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { day } from '@/lib/domain/day';
import { listPromises } from '@/lib/domain/outside/promises';
import { panelView } from '@/lib/domain/outside/panel-view';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { numberPromises } from '@/lib/domain/promises/promises-of';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { AddPromiseInput } from '@/lib/schemas/promises/add-promise';
import { changePromise } from '@/lib/services/promises/change-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { moveDueDate } from '@/lib/services/promises/move-due-date';
import { addPromise } from '@/lib/services/recommendations/add-promise';
import { recordResponse } from '@/lib/services/recommendations/record-response';
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

const own = async (change: Partial<AddPromiseInput> = {}): Promise<AddPromiseInput> => ({
  ...PLACE,
  version: (await recommendation()).version,
  from: 'own',
  madeOn: day('2026-11-03'),
  words: 'Report to each meeting of the panel',
  quote: null,
  owners: ['office'],
  ownerRole: 'Head of policy',
  cadence: 'once',
  startsOn: null,
  dated: 'yes',
  dueOn: day('2027-03-31'),
  reason: 'The panel asked for it',
  ...change,
});

const promiseOf = async (id: string) => {
  const found = numberPromises(await recommendation()).find((one) => one.id === id);
  if (!found) throw new Error('No promise');
  return found;
};

test('an officer adds an action of the office’s own: everybody reads it, it has a history, and its owner does not close it alone', async () => {
  const { officer } = office.people;
  const id = await addPromise(officer, await own(), NOW);
  const saved = await promiseOf(id);
  expect(saved).toMatchObject({
    ...{ number: 2, quote: null, madeOn: '2026-11-03', dueOn: '2027-03-31', moves: [] },
    ...{ owner: 'Office of the Commissioner', isOfficesOwn: true, confirmed: true, state: 'unknown' },
  });
  const whole = await recommendation();
  for (const outside of [
    panelView(whole),
    pickRecommendation(whole, [], { audience: 'public', showsDrafts: false }),
  ]) {
    expect(listPromises(outside).map(({ number, madeOn }) => [number, madeOn])).toContainEqual([
      2,
      '2026-11-03',
    ]);
  }
  const [event] = await listUncoveredEvents({ subject: { kind: 'commitment', id }, limit: 5 });
  expect(event).toMatchObject({ action: 'promise added', detail: { reason: 'The panel asked for it' } });
  const check = { ...PLACE, promise: id, version: 1, state: 'kept', checkedOn: day('2026-11-20') } as const;
  expect((await refusalOf(checkPromise(officer, { ...check, reason: 'It was done' }, NOW))).sentence).toMatch(
    /promise of the office/,
  );
});

test('an action of the office’s own is the office’s for good, also when the force is named as its owner', async () => {
  const { officer } = office.people;
  await withClient(office.database.admin, (client) =>
    client.query(`begin; set local session_replication_role = replica;
      insert into body (id, slug, kind, name, short_name) values (gen_random_uuid(), 'the-force', 'force', 'The force', 'Force');
      commit`),
  );
  const id = await addPromise(officer, await own({ owners: ['the-force'] }), NOW);
  expect(await promiseOf(id)).toMatchObject({ owners: ['the-force'], isOfficesOwn: true });
});

test('an officer adds a promise of a later response, corrects it and moves its date, with the history of each', async () => {
  const { officer } = office.people;
  const text = 'We will publish the minutes of each meeting.';
  const said = { voice: 'commissioner', datedOn: day('2026-11-10'), position: 'accepted' } as const;
  const later = { ...PLACE, version: (await recommendation()).version, text, ...said };
  await recordResponse(officer, { ...later, planned: 'yes', whyNothing: null }, NOW);
  const response = (await recommendation()).responses.at(-1);
  const quote = 'publish the minutes of each meeting';
  const from = { from: response?.id ?? '', quote, words: 'Publish the minutes', cadence: 'monthly' } as const;
  const id = await addPromise(officer, await own({ ...from, madeOn: null, dated: 'no', dueOn: null }), NOW);
  expect((await recommendation()).responses.at(-1)?.promises).toMatchObject([{ id, quote, dueOn: null }]);

  const about = { ...PLACE, promise: id, quote, owners: ['office'], ownerRole: null, startsOn: null };
  const corrected = { ...about, version: 1, words: 'Publish all minutes', cadence: 'monthly' } as const;
  await changePromise(officer, { ...corrected, reason: 'The response says each' }, NOW);
  const move = { ...PLACE, promise: id, version: 2, to: day('2027-01-31'), reason: 'The chair gave a date' };
  await moveDueDate(officer, move, NOW);
  expect(await promiseOf(id)).toMatchObject({ promise: 'Publish all minutes', dueOn: '2027-01-31' });
  const events = await listUncoveredEvents({ subject: { kind: 'commitment', id }, limit: 5 });
  expect(events.map(({ action }) => action)).toEqual([
    'due date of promise moved',
    'promise corrected',
    'promise added',
  ]);
});

test('a promise that is sent twice is added once, and whoever comes second is told what is there', async () => {
  const { officer, secondOfficer } = office.people;
  const input = await own();
  await addPromise(officer, input, NOW);
  const conflict = await conflictOf(addPromise(secondOfficer, input, NOW));
  expect(conflict.current.saved).toContainEqual({
    label: 'Promises',
    value: '1. A conference is held 2. Report to each meeting of the panel',
  });
  expect((await refusalOf(addPromise(secondOfficer, await own(), NOW))).field).toBe('words');
  expect((await recommendation()).actions).toHaveLength(1);
});

test.each([
  ['a promise without words of its response', `s.id, null, null, null`, /words of its response/],
  ['a promise with words that are not there', `s.id, null, 'never said', null`, /words of its response/],
  ['an action of nobody’s', `null, null, null, date '2026-11-03'`, /promise_is_of_a_response/],
])('%s is refused by the database', async (_what, values, why) => {
  const sql = `insert into commitment (id, response_id, recommendation_id, quote, made_on, position, promise, owner, cadence)
    select gen_random_uuid(), ${values}, 9, 'x', 'y', 'once' from response s limit 1`;
  const answer = await withClient(office.database.app, (client) => client.query(sql)).then(
    () => 'saved',
    (error: Error) => error.message,
  );
  expect(answer).toMatch(why);
});
