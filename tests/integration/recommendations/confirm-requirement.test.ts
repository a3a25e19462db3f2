import { afterAll, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import { assessment, NOW, type Office, openOffice, PLACE } from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

const reading = { ...PLACE, requirement: '5a', version: 1 };

async function requirement() {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  return found?.requirements.find(({ ref }) => ref === '5a');
}

test('an officer confirms a draft reading: it is confirmed, not assessed, and leaves one event', async () => {
  await confirmRequirement(office.people.officer, reading, NOW);
  const saved = await requirement();
  expect(saved).toMatchObject({ confirmed: true, version: 2, history: [] });
  const events = await listUncoveredEvents({
    subject: { kind: 'requirement', id: saved?.id ?? '' },
    limit: 5,
  });
  expect(events.map(({ action, detail }) => [action, detail])).toEqual([
    ['requirement confirmed', { ref: '5a' }],
  ]);
});

test('a panel member cannot confirm a reading', async () => {
  const refusal = await refusalOf(confirmRequirement(office.people.panelMember, reading, NOW));
  expect(refusal.code).toBe('not-allowed');
  expect((await requirement())?.confirmed).toBe(false);
});

test('a reading is confirmed once, and keeps the review date it had', async () => {
  await assessRequirement(office.people.officer, assessment({ nextReviewOn: day('2027-02-01') }), NOW);
  const refusal = await refusalOf(confirmRequirement(office.people.officer, { ...reading, version: 2 }, NOW));
  expect(refusal.sentence).toBe('This wording is already confirmed.');
  expect((await requirement())?.nextReviewOn).toBe('2027-02-01');
});

test('a person who confirms what somebody else has changed since sees what is saved now', async () => {
  await assessRequirement(office.people.officer, assessment(), NOW);
  const conflict = await conflictOf(confirmRequirement(office.people.secondOfficer, reading, NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'What we found', value: 'Partly met' });
});
