import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEvent } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { insertInspection } from '@/lib/data/inspections/imports';
import { listPanelLinks } from '@/lib/data/recommendations/panel-inspections';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { listRecommendationLinks } from '@/lib/data/recommendations/recommendation-links';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import { linksOf, timesAsked } from '@/lib/domain/recommendations/recommendation-link';
import {
  endRecommendationLink,
  linkRecommendation,
} from '@/lib/services/recommendations/link-recommendation';
import { keyOf } from '@/tests/support/keys';
import { INSPECTION, NOW, type Office, openOfficeWith, PLACE } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

/** Links come in the order in which they were made. */
const LATER = new Date(NOW.getTime() + 60_000);
const SECOND = '2014-first-look';
const ID = '00000000-0000-4000-8000-000000000010';

/** An earlier report of the same inspectors, in made-up words. */
async function addEarlier(): Promise<void> {
  await insertInspection({
    ...INSPECTION,
    ...{ id: ID, slug: SECOND, shortTitle: 'First look, 2014', publishedOn: day('2014-02-01') },
  });
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'inspection', id: ID },
    event: {
      action: 'response imported',
      detail: { inspection: SECOND, recommendations: 2, responses: 2 },
    },
  });
}

let office: Office;
beforeAll(async () => {
  office = await openOfficeWith('an_office_with_an_earlier_report', addEarlier);
});
afterAll(closeDatabase);

const earlier = (ref: string) => ({ ...keyOf(ref), inspection: SECOND });
const from = (ref: string) => ({ inspection: PLACE.inspection, recommendation: ref });
const reason = 'Inspectors asked for the same before';

test('an officer links recommendations across inspections, and it is read at both ends, by the panel too', async () => {
  const { officer } = office.people;
  const to = { toInspection: SECOND, toRecommendation: '1' };
  await linkRecommendation(officer, { ...from('5'), ...to, kind: 'repeats', reason }, NOW);
  await linkRecommendation(
    officer,
    { ...from('1'), toInspection: PLACE.inspection, toRecommendation: '5', kind: 'repeats', reason },
    LATER,
  );
  const links = await listRecommendationLinks('office');
  const told = (key: ReturnType<typeof keyOf>) =>
    linksOf(key, links).map(({ words, other }) => [words, other.inspection, other.ref]);
  expect(told(keyOf('5'))).toEqual([
    ['Repeats', SECOND, '1'],
    ['Repeated by', PLACE.inspection, '1'],
  ]);
  expect(told(earlier('1'))).toEqual([['Repeated by', PLACE.inspection, '5']]);
  expect([keyOf('5'), keyOf('1'), earlier('1')].map((key) => timesAsked(key, links))).toEqual(
    Array(3).fill('Asked 3 times since 2014'),
  );
  expect(timesAsked(earlier('5'), links)).toBeNull();
  expect(await listPanelLinks('office', day('2021-01-01'))).toEqual([]);
  expect(await listPanelLinks('office', day('2026-11-24'))).toHaveLength(2);
  const page = await readRecommendationPage(officer, PLACE.inspection, '5');
  expect(page?.events.map(({ action }) => action)).toContain('recommendation linked');
});

test('the same link is made once, from whichever end, and never to the recommendation itself', async () => {
  const { officer } = office.people;
  const link = { kind: 'repeats', reason } as const;
  const back = { inspection: SECOND, recommendation: '1', toInspection: PLACE.inspection };
  const twice = linkRecommendation(officer, { ...back, toRecommendation: '5', ...link }, NOW);
  expect((await refusalOf(twice)).code).toBe('unusable-input');
  const itself = { ...from('5'), toInspection: PLACE.inspection, toRecommendation: '5' };
  expect((await refusalOf(linkRecommendation(officer, { ...itself, ...link }, NOW))).code).toBe(
    'unusable-input',
  );
});

test('a link ends with a reason from its other end, is kept, and can be made again', async () => {
  const { officer } = office.people;
  const [first] = await listRecommendationLinks('office');
  const there = { inspection: SECOND, recommendation: '1', link: first?.id ?? '', reason: 'A mistake' };
  await endRecommendationLink(officer, there, NOW);
  expect(await listRecommendationLinks('office')).toHaveLength(1);
  expect((await refusalOf(endRecommendationLink(officer, there, NOW))).code).toBe('not-found');
  const to = { toInspection: SECOND, toRecommendation: '1' };
  await linkRecommendation(officer, { ...from('5'), ...to, kind: 'repeats', reason }, NOW);
  expect(await listRecommendationLinks('office')).toHaveLength(2);
});
