import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { PanelRecommendationView } from '@/components/panel/recommendation/recommendation-view';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findInspection } from '@/lib/data/inspections/inspections';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { panelView } from '@/lib/domain/outside/panel-view';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { recordResponse } from '@/lib/services/recommendations/record-response';
import { laterResponse, NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

async function recommendation() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  if (!found) throw new Error('The office of these tests has recommendation 5');
  return found;
}

test('a later response is kept beside the first, whose words and promises stay as they were, and leaves one event', async () => {
  const before = (await recommendation()).responses;
  const whyNothing = 'The conference was held and the form is in use';
  await recordResponse(office.people.officer, laterResponse({ planned: 'no', whyNothing }), NOW);

  const { responses, version } = await recommendation();
  expect(version).toBe(2);
  expect(responses[0]).toEqual(before[0]);
  expect(responses[0]?.promises).toHaveLength(1);
  expect(responses[1]).toMatchObject({
    ...{ voice: 'commissioner', revision: 2, position: 'in-part', datedOn: '2026-11-20', whyNothing },
    promises: [],
  });
  const subject = { kind: 'response', id: responses[1]?.id ?? '' };
  const events = await listUncoveredEvents({ subject, limit: 5 });
  expect(events.map(({ action }) => action)).toEqual(['response recorded']);
  expect(JSON.stringify(events)).not.toContain(laterResponse().text);
  expect(events.flatMap((event) => describeEvent(event).changes.map(({ to }) => to))).toEqual([
    'The commissioner',
    '20 November 2026',
    'Accepted in part',
    whyNothing,
  ]);
});

test('a panel member reads both versions, the position and what changed, word by word', async () => {
  await recordResponse(office.people.officer, laterResponse(), NOW);
  const inspection = await findInspection(PLACE.inspection);
  if (!inspection) throw new Error('The office of these tests has an inspection');
  const html = renderToStaticMarkup(
    <PanelRecommendationView
      links={[]}
      inspection={inspection}
      recommendation={panelView(await recommendation())}
      measures={[]}
      document={null}
      today={day('2026-11-24')}
    />,
  );
  expect(html).toContain('The response of 17 September 2021');
  expect(html).toContain('Update of 20 November 2026');
  expect(html).toContain('Accepted in part');
  expect(html).toContain('What changed since the response of 17 September 2021');
  expect(html.replace(/<[^>]+>/g, '')).toContain('Added: the new joint form.');
});

test('a reason why nothing is planned is kept only where nothing is', async () => {
  await recordResponse(office.people.officer, laterResponse({ whyNothing: 'Left from before' }), NOW);
  expect((await recommendation()).responses[1]?.whyNothing).toBeNull();
  const nothing = laterResponse({ version: 2, planned: 'no' });
  expect((await refusalOf(recordResponse(office.people.officer, nothing, NOW))).field).toBe('whyNothing');
});

test('of two officers, the second sees the response of the first, and nothing of theirs is saved', async () => {
  const { officer, secondOfficer } = office.people;
  await recordResponse(officer, laterResponse(), NOW);
  const conflict = await conflictOf(recordResponse(secondOfficer, laterResponse({ text: 'Mine' }), NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'The response', value: laterResponse().text });
  expect((await recommendation()).responses).toHaveLength(2);
  await recordResponse(secondOfficer, laterResponse({ version: 2, voice: 'chief officer' }), NOW);
  expect((await recommendation()).responses.map(({ voice, revision }) => [voice, revision])).toContainEqual([
    'chief officer',
    1,
  ]);
});

test.each(['panelMember', 'administrator'] as const)('the %s cannot record a response', async (person) => {
  const refusal = await refusalOf(recordResponse(office.people[person], laterResponse(), NOW));
  expect(refusal.code).toBe('not-allowed');
});
