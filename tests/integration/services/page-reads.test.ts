import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { readRecommendationPage } from '@/lib/data/recommendations/recommendation-page';
import { readToday } from '@/lib/data/today';
import { day } from '@/lib/domain/day';
import type { SignedInActor } from '@/lib/domain/permissions';
import { whatWaits } from '@/lib/domain/today/what-waits';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import {
  assessment,
  fileAccepted,
  newEvidence,
  NOW,
  type Office,
  openOffice,
  PLACE,
} from '@/tests/support/record-builders';

const TODAY = day('2026-11-24');
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await assessRequirement(office.people.officer, assessment(), NOW);
  await fileAccepted(office, {
    title: 'A restricted item',
    visibility: 'restricted',
    expiresOn: day('2026-12-01'),
  });
  await fileEvidence(office.people.officer, newEvidence({ title: 'Waits for an approver' }), NOW);
});
afterAll(closeDatabase);

const pageOf = (person: SignedInActor) =>
  readRecommendationPage(person, PLACE.inspection, PLACE.recommendation);

const historyOf = async (person: SignedInActor) => (await pageOf(person))?.events.map(({ action }) => action);

test('the history of a recommendation holds the events of all its records, newest first', async () => {
  expect(await historyOf(office.people.approver)).toEqual([
    'evidence filed',
    'evidence decided',
    'evidence filed',
    'requirement assessed',
  ]);
});

test('an officer who may not see restricted evidence sees neither it nor that it was filed or decided', async () => {
  const { secondOfficer } = office.people;
  expect(await historyOf(secondOfficer)).toEqual(['evidence filed', 'requirement assessed']);
  const page = await pageOf(secondOfficer);
  expect(page?.evidence.map(({ title }) => title)).toEqual(['Waits for an approver']);
  expect(JSON.stringify(page)).not.toContain('A restricted item');
  expect(JSON.stringify(await readToday(secondOfficer, TODAY))).not.toContain('A restricted item');
});

test('a recommendation that does not exist has no page', async () => {
  expect(await readRecommendationPage(office.people.officer, PLACE.inspection, '9')).toBeNull();
  expect(await readRecommendationPage(office.people.officer, 'another', '5')).toBeNull();
});

test('an approver’s first page knows what waits and what expires', async () => {
  const { approver } = office.people;
  const records = await readToday(approver, TODAY);
  const [waiting, ...others] = whatWaits(approver, records);
  expect(others).toEqual([]);
  if (waiting?.kind !== 'evidence') throw new Error('No evidence waits');
  expect(waiting.evidence.title).toBe('Waits for an approver');
  expect(records.expiringEvidence.map(({ title }) => title)).toEqual(['A restricted item']);
  expect(records.inspections.map(({ recommendations }) => recommendations.map(({ ref }) => ref))).toEqual([
    ['1', '5'],
  ]);
});

test('a panel member is never given the office’s unconfirmed reading of the response', async () => {
  const page = await pageOf(office.people.panelMember);
  expect(
    page?.recommendation.requirements.map(({ coverage, coverageNote }) => [coverage, coverageNote]),
  ).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  const forOffice = await pageOf(office.people.officer);
  expect(forOffice?.recommendation.requirements.map(({ coverageNote }) => coverageNote)).toEqual(
    Array(3).fill('A draft reading of the response.'),
  );
});
