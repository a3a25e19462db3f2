import { afterAll, beforeEach, expect, test } from 'vitest';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { listChanges } from '@/lib/data/changes';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { day } from '@/lib/domain/day';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { describeEvent } from '@/lib/schemas/events/audit-events';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { recordForceAnswer } from '@/lib/services/recommendations/record-force-answer';
import { recordReplacement } from '@/lib/services/recommendations/record-replacement';
import {
  assessment,
  forceAnswer,
  NOW,
  type Office,
  openOffice,
  PLACE,
  replacement,
} from '@/tests/support/record-builders';
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

async function part(): Promise<RequirementRecord> {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  const [first] = found?.requirements ?? [];
  if (!first) throw new Error('The office of these tests has part 5a');
  return first;
}

async function newestEvent() {
  const [event] = await listUncoveredEvents({
    subject: { kind: 'requirement', id: (await part()).id },
    limit: 1,
  });
  if (!event) throw new Error('Nothing was recorded');
  return event;
}

test('what the force says and what the office found change apart, each with its own reason, day and person', async () => {
  const { officer, approver } = office.people;
  await recordForceAnswer(officer, forceAnswer({ says: 'complete' }), NOW);
  await assessRequirement(approver, assessment({ version: 2, finding: 'not-met' }), NOW);
  const { force, found, history } = await part();
  expect(force).toMatchObject({
    ...{ says: 'complete', reason: forceAnswer().reason, effectiveOn: '2026-11-19' },
    recordedBy: { name: officer.name },
  });
  expect(found).toMatchObject({
    ...{ finding: 'not-met', reason: assessment().reason, effectiveOn: '2026-11-20' },
    recordedBy: { name: approver.name },
  });
  expect(history.map((entry) => [entry.force?.says, entry.found?.finding])).toEqual([
    [undefined, 'not-met'],
    ['complete', undefined],
  ]);

  await recordForceAnswer(officer, forceAnswer({ version: 3, says: 'in-progress' }), NOW);
  expect(await part()).toMatchObject({ force: { says: 'in-progress' }, found: { finding: 'not-met' } });
});

test('a new date is kept while work is on hold, and told in the history in words', async () => {
  const { officer } = office.people;
  const revisedOn = day('2027-03-31');
  await recordForceAnswer(officer, forceAnswer({ says: 'on-hold', revisedOn }), NOW);
  expect((await part()).force).toMatchObject({ says: 'on-hold', revisedOn });
  const event = await newestEvent();
  expect(event.action).toBe('force answer recorded');
  expect(describeEvent(event).changes).toEqual([
    { label: 'What the force says', from: null, to: 'On hold or delayed' },
    { label: 'New date', from: null, to: '31 March 2027' },
  ]);
  await recordForceAnswer(officer, forceAnswer({ version: 2, says: 'in-progress', revisedOn }), NOW);
  expect((await part()).force?.revisedOn).toBeNull();
  expect(describeEvent(await newestEvent()).changes).toEqual([
    { label: 'What the force says', from: 'On hold or delayed', to: 'In progress' },
    { label: 'New date', from: '31 March 2027', to: 'Nothing written' },
  ]);
});

test('what replaced a part is a link of its own, and ends with a reason; the dials stay what they were', async () => {
  const { officer } = office.people;
  await recordForceAnswer(officer, forceAnswer(), NOW);
  const link = 'https://www.example.org/phase-two';
  await recordReplacement(officer, replacement({ version: 2, link }), NOW);
  expect(await part()).toMatchObject({
    force: { says: 'in-progress' },
    superseded: { by: 'Phase two, recommendation 3', link },
  });
  const ended = replacement({ version: 3, replaced: 'no', by: null });
  await recordReplacement(officer, ended, NOW);
  expect(await part()).toMatchObject({ force: { says: 'in-progress' }, superseded: null });
  const again = await refusalOf(recordReplacement(officer, { ...ended, version: 4 }, NOW));
  expect(again.field).toBe('replaced');
});

test('of two officers, the second sees what the first recorded of the same dial', async () => {
  const { officer, secondOfficer } = office.people;
  await recordForceAnswer(officer, forceAnswer({ says: 'on-hold', revisedOn: day('2027-03-31') }), NOW);
  const conflict = await conflictOf(recordForceAnswer(secondOfficer, forceAnswer(), NOW));
  expect(conflict.current.saved).toEqual([
    { label: 'Saved by', value: expect.stringContaining(officer.name) },
    { label: 'What the force says', value: 'On hold or delayed' },
    { label: 'New date', value: '31 March 2027' },
    { label: 'Reason', value: forceAnswer().reason },
    { label: 'Since', value: '19 November 2026' },
  ]);
});

test('a national part has no answer of the force and nothing that replaces it', async () => {
  const { officer } = office.people;
  const national = { requirement: '5n' };
  expect((await refusalOf(recordForceAnswer(officer, forceAnswer(national), NOW))).field).toBe('says');
  expect((await refusalOf(recordReplacement(officer, replacement(national), NOW))).field).toBe('replaced');
});

test('the panel is told what changed of each dial, and the reason of each', async () => {
  const { officer, panelMember } = office.people;
  await recordForceAnswer(officer, forceAnswer(), NOW);
  await recordForceAnswer(officer, forceAnswer({ version: 2, says: 'complete', reason: 'It says so' }), NOW);
  await assessRequirement(officer, assessment({ version: 3 }), NOW);
  const asked = { inspectionSlug: PLACE.inspection, since: day('2020-01-01') };
  const { assessments } = await listChanges(panelMember, asked);
  expect(assessments).toEqual([
    {
      ...{ recommendationRef: '5', requirementRef: '5a', text: 'What part 5a asks.' },
      before: { force: null, found: null, supersededBy: null },
      after: {
        ...{ force: 'complete', supersededBy: null },
        found: { finding: 'partly-met', assurance: 'document-checked' },
      },
      reasons: [assessment().reason, 'It says so'],
      effectiveOn: '2026-11-20',
    },
  ]);
});
