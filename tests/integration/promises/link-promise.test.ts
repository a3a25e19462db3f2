import { afterAll, beforeEach, expect, test } from 'vitest';
import { appendEvent } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { day } from '@/lib/domain/day';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { insertInspection } from '@/lib/data/inspections/imports';
import { listPromises } from '@/lib/domain/outside/promises';
import { panelView } from '@/lib/domain/outside/panel-view';
import { pickRecommendation } from '@/lib/domain/outside/recommendations';
import { promisesOf } from '@/lib/domain/promises/promises-of';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { LinkPromiseInput } from '@/lib/schemas/promises/link-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { endPromiseLink, linkPromise } from '@/lib/services/promises/link-promise';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import { INSPECTION, NOW, type Office, openOfficeWith, PLACE } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const SECOND = { inspection: '2022-phase-two', recommendation: '5' };

let office: Office;

const SECOND_ID = '00000000-0000-4000-8000-0000000000a9';

/** A second inspection of the office, made of the first. */
async function addSecond(): Promise<void> {
  await insertInspection({
    ...INSPECTION,
    ...{ id: SECOND_ID, slug: SECOND.inspection, shortTitle: 'Phase two, 2022' },
    recommendations: INSPECTION.recommendations.map((one) => ({
      ...one,
      responses: one.responses.map((response) => ({ ...response, promises: [] })),
    })),
  });
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'inspection', id: SECOND_ID },
    event: {
      action: 'response imported',
      detail: { inspection: SECOND.inspection, recommendations: 2, responses: 2 },
    },
  });
}

beforeEach(async () => {
  await closeDatabase();
  office = await openOfficeWith('an_office_with_links_of_promises', addSecond);
});
afterAll(closeDatabase);

async function recommendation(place: { inspection: string; recommendation: string } = PLACE) {
  const found = await findRecommendation(office.people.officer, place.inspection, place.recommendation);
  if (!found) throw new Error('No recommendation');
  return found;
}

async function promise() {
  const [found] = promisesOf(await recommendation());
  if (!found) throw new Error('No promise');
  return found;
}

const asked = async (change: Partial<LinkPromiseInput> = {}): Promise<LinkPromiseInput> => {
  const { id, version } = await promise();
  return {
    ...{ ...PLACE, promise: id, version, toInspection: SECOND.inspection, toRecommendation: '5' },
    ...{ things: ['5a'], reason: 'Phase two asks for the same' },
    ...change,
  };
};

const publicly = (whole: Awaited<ReturnType<typeof recommendation>>) =>
  pickRecommendation(whole, [], { audience: 'public', showsDrafts: false });

test('a promise serves a part of another inspection: office, panel and public read it there, with its one status', async () => {
  const { officer } = office.people;
  await linkPromise(officer, await asked(), NOW);
  const { id, version } = await promise();
  const late = { state: 'late', checkedOn: day('2026-11-20'), reason: 'No date was set' } as const;
  await checkPromise(officer, { ...PLACE, promise: id, version, ...late }, NOW);

  const there = await recommendation(SECOND);
  expect(there.linked).toMatchObject([
    { id, number: 1, state: 'late', serves: [{ part: '5a', reason: 'Phase two asks for the same' }] },
  ]);
  for (const outside of [panelView(there), publicly(there)]) {
    expect(outside.linked).toMatchObject([
      {
        ...{ number: 1, state: 'late', promise: 'A conference is held' },
        home: { inspectionSlug: PLACE.inspection, recommendationRef: '5', part: null },
        links: [{ part: null, reason: 'Phase two asks for the same' }],
      },
    ]);
    expect(JSON.stringify(outside)).not.toContain(id);
    expect(listPromises(outside)).toEqual([]);
  }
  expect(publicly(await recommendation()).responses[0]?.promises[0]?.serves).toMatchObject([
    { inspectionSlug: SECOND.inspection, recommendationRef: '5', part: null },
  ]);
  const [, event] = await listUncoveredEvents({ subject: { kind: 'commitment', id }, limit: 5 });
  expect(event).toMatchObject({
    action: 'promise linked',
    detail: { to: ['recommendation 5, part 5a (Phase two, 2022)'] },
  });
});

test('a part is named outside the office once somebody has confirmed it', async () => {
  const { officer } = office.people;
  await linkPromise(officer, await asked(), NOW);
  const part = (await recommendation(SECOND)).requirements.find(({ ref }) => ref === '5a');
  await confirmRequirement(officer, { ...SECOND, requirement: '5a', version: part?.version ?? 0 }, NOW);
  expect(publicly(await recommendation(SECOND)).linked[0]?.links[0]?.part).toBe('5a');
});

test('a link ends with a reason: it is shown nowhere any more, and can be made again', async () => {
  const { officer } = office.people;
  await linkPromise(officer, await asked({ things: ['whole', '5a'] }), NOW);
  const [link] = (await promise()).links;
  const { id, version } = await promise();
  const end = { ...PLACE, promise: id, version, link: link?.id ?? '', reason: 'We linked the wrong one' };
  await endPromiseLink(officer, end, NOW);
  expect((await recommendation(SECOND)).linked[0]?.serves).toHaveLength(1);
  expect((await refusalOf(endPromiseLink(officer, { ...end, version: version + 1 }, NOW))).code).toBe(
    'not-found',
  );
  await linkPromise(officer, await asked({ things: [link?.part ?? 'whole'] }), NOW);
  expect((await promise()).links).toHaveLength(2);
});

test.each<[string, Partial<LinkPromiseInput>]>([
  ['its own recommendation as a whole', { ...{ toInspection: PLACE.inspection, things: ['whole'] } }],
  ['a part that is not there', { things: ['99z'] }],
])('a promise is not linked to %s', async (_what, change) => {
  expect((await refusalOf(linkPromise(office.people.officer, await asked(change), NOW))).field).toBe(
    'things',
  );
  expect((await promise()).links).toHaveLength(0);
});

test('a promise is not linked to the same thing twice, nor by somebody who saw it before', async () => {
  const { officer, secondOfficer } = office.people;
  const input = await asked();
  await linkPromise(officer, input, NOW);
  expect((await refusalOf(linkPromise(secondOfficer, await asked(), NOW))).field).toBe('things');
  await expect(linkPromise(secondOfficer, { ...input, things: ['whole'] }, NOW)).rejects.toThrow();
  expect((await promise()).links).toHaveLength(1);
});

test('a promise that nobody has confirmed is shown by no link outside the office', async () => {
  await linkPromise(office.people.officer, await asked(), NOW);
  const there = await recommendation(SECOND);
  const draft = { ...there, linked: there.linked.map((one) => ({ ...one, confirmed: false })) };
  expect(publicly(draft).linked).toEqual([]);
  expect(promisesOf(there)).toEqual([]);
});

test('the database refuses a link to a part of another recommendation, and keeps the end of a link', async () => {
  await linkPromise(office.people.officer, await asked(), NOW);
  const answerTo = (sql: string) =>
    withClient(office.database.app, (client) => client.query(sql)).then(
      () => 'saved',
      (error: Error) => error.message,
    );
  const elsewhere = `select gen_random_uuid(), l.commitment_id, q.recommendation_id, l.requirement_id, 'x', l.linked_by, l.linked_at
    from commitment_link l, requirement q where q.recommendation_id <> l.recommendation_id limit 1`;
  const columns = 'id, commitment_id, recommendation_id, requirement_id, reason, linked_by, linked_at';
  expect(await answerTo(`insert into commitment_link (${columns}) ${elsewhere}`)).toMatch(
    /part of that recommendation/,
  );
  expect(await answerTo('delete from commitment_link')).toMatch(/permission denied/);
});
