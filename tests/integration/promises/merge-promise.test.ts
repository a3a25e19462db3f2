import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { day } from '@/lib/domain/day';
import { panelView } from '@/lib/domain/outside/panel-view';
import { listPromises } from '@/lib/domain/outside/promises';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { mergedPromisesOf, numberPromises } from '@/lib/domain/promises/promises-of';
import { withClient } from '@/lib/hosting/postgres/roles';
import { changePromise } from '@/lib/services/promises/change-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { linkPromise } from '@/lib/services/promises/link-promise';
import { mergePromise } from '@/lib/services/promises/merge-promise';
import { addPromise } from '@/lib/services/recommendations/add-promise';
import { NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const OTHER = { inspection: PLACE.inspection, recommendation: '1' };

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

async function recommendation(place: { inspection: string; recommendation: string } = PLACE) {
  const found = await findRecommendation(office.people.officer, place.inspection, place.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

/** An action of the office's own under recommendation 1, which is the same as the promise of recommendation 5. */
async function addSame(dueOn: string | null = null): Promise<string> {
  const { version } = await recommendation(OTHER);
  return addPromise(
    office.people.officer,
    {
      ...{ ...OTHER, version, from: 'own', madeOn: day('2021-11-03'), words: 'Hold the conference' },
      ...{ quote: null, owners: ['office'], ownerRole: null, cadence: 'once', startsOn: null },
      ...{ dated: dueOn ? 'yes' : 'no', dueOn: dueOn === null ? null : day(dueOn) },
      reason: 'The panel asked for it',
    },
    NOW,
  );
}

async function kept() {
  const [found] = numberPromises(await recommendation());
  if (!found) throw new Error('No promise');
  return found;
}

/** The promise of recommendation 5 names the office as its owner. */
async function own() {
  const { id, version, promise: words, quote } = await kept();
  const about = { ...PLACE, promise: id, version, words, quote, owners: ['office'], ownerRole: null };
  const reason = 'The response names the office';
  await changePromise(office.people.officer, { ...about, cadence: 'once', startsOn: null, reason }, NOW);
}

const merge = async (id: string, version: number) =>
  mergePromise(
    office.people.officer,
    {
      ...{ ...OTHER, promise: id, version, toInspection: PLACE.inspection, toRecommendation: '5' },
      ...{ into: (await kept()).id, reason: 'Both are the conference in March' },
    },
    NOW,
  );

test('a promise is merged into one of another recommendation: that one serves both, this one stays readable and counts no more', async () => {
  const { officer } = office.people;
  await own();
  const id = await addSame();
  const link = { ...OTHER, promise: id, version: 1, toInspection: OTHER.inspection, toRecommendation: '1' };
  await linkPromise(officer, { ...link, things: ['1'], reason: 'It is what part 1 asks' }, NOW);
  await merge(id, 2);

  const there = await recommendation(OTHER);
  expect(numberPromises(there)).toEqual([]);
  expect(mergedPromisesOf(there)).toMatchObject([
    { id, number: 1, merged: { number: 1, reason: 'Both are the conference in March' } },
  ]);
  expect(there.linked).toMatchObject([
    { promise: 'A conference is held', serves: [{ part: null }, { part: '1' }] },
  ]);
  expect((await kept()).mergedIn).toMatchObject([{ promise: 'Hold the conference' }]);
  for (const outside of [
    panelView(there),
    pickRecommendation(there, [], { audience: 'public', showsDrafts: false }),
  ]) {
    expect(listPromises(outside)).toEqual([]);
    expect(outside.merged).toMatchObject([
      { promise: 'Hold the conference', into: { number: 1, recommendationRef: '5' }, mergedOn: '2026-11-24' },
    ]);
  }
  const events = await listUncoveredEvents({ subject: { kind: 'commitment', id }, limit: 9 });
  expect(events.map(({ action }) => action)).toEqual(['promise merged', 'promise linked', 'promise added']);
  const check = { ...OTHER, promise: id, version: 3, state: 'late', checkedOn: day('2026-11-20') } as const;
  expect(
    (await refusalOf(checkPromise(officer, { ...check, reason: 'We looked again' }, NOW))).sentence,
  ).toMatch(/merged into another/);
});

test('what remains of a promise of the office is the office’s for good, so its owner does not close it alone', async () => {
  const id = await addSame();
  const { id: into, version } = await kept();
  expect((await refusalOf(merge(id, 1))).sentence).toMatch(/everybody who owns/);
  await own();
  await merge(id, 1);
  expect(await kept()).toMatchObject({
    id: into,
    isOfficesOwn: true,
    state: 'unknown',
    version: version + 2,
  });
});

test('a promise that is due earlier is not merged into one that is due later', async () => {
  await own();
  const id = await addSame('2022-01-31');
  expect(await refusalOf(merge(id, 1))).toMatchObject({
    field: 'into',
    sentence: expect.stringContaining('due earlier'),
  });
  expect(mergedPromisesOf(await recommendation(OTHER))).toEqual([]);
});

test('the database refuses a merge that closes, and any change of what was merged', async () => {
  await own();
  const id = await addSame();
  const answerTo = (sql: string) =>
    withClient(office.database.app, (client) => client.query(sql)).then(
      () => 'saved',
      (error: Error) => error.message,
    );
  const merged = `merged_into = (select id from commitment where id <> '${id}' limit 1), merged_at = now(), merged_reason = 'x',
    merged_by = (select id from user_account limit 1)`;
  expect(await answerTo(`update commitment set state = 'lapsed', ${merged} where id = '${id}'`)).toMatch(
    /open|two people/,
  );
  await merge(id, 1);
  expect(await answerTo(`update commitment set version = 9 where id = '${id}'`)).toMatch(/changes no more/);
});
