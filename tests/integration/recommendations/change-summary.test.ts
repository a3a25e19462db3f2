import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { changeSummaryForm } from '@/lib/schemas/recommendations/change-summary';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { changeSummary } from '@/lib/services/recommendations/change-summary';
import { type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(closeDatabase);

const typed = { inspection: PLACE.inspection, recommendation: '5', reason: 'The old one was hard to read' };
const read = async () => {
  const page = await readRecommendationPage(office.people.officer, PLACE.inspection, '5');
  if (!page) throw new Error('No recommendation 5');
  return page;
};

test('an officer changes the plain summary, and what it was before and why stay in the history', async () => {
  const { recommendation: before } = await read();
  const form = changeSummaryForm.parse({
    ...typed,
    version: String(before.version),
    summary: 'Look after every\nvictim well',
  });
  await changeSummary(office.people.officer, form);
  const { recommendation: after, events } = await read();
  expect(after).toEqual({
    ...before,
    summary: 'Look after every victim well',
    version: before.version + 1,
  });
  const [event] = events;
  expect(event?.action).toBe('summary changed');
  expect(event && describeEvent(event)).toMatchObject({
    reason: typed.reason,
    changes: [{ label: 'Summary', from: before.summary, to: 'Look after every victim well' }],
  });
});

test('the second of two people is told what the first saved, and saves nothing', async () => {
  const { recommendation: before } = await read();
  const stale = { ...typed, version: before.version - 1, summary: 'Words of the second person' };
  const conflict = await conflictOf(changeSummary(office.people.approver, stale));
  expect(conflict.current.saved).toContainEqual({ label: 'Summary', value: before.summary });
  expect((await read()).recommendation).toEqual(before);
});

test('a summary that says the same is refused, and leaves no event', async () => {
  const { recommendation: before, events } = await read();
  const same = { ...typed, version: before.version, summary: before.summary };
  expect((await refusalOf(changeSummary(office.people.officer, same))).code).toBe('unusable-input');
  expect((await read()).events).toHaveLength(events.length);
});
