import { afterAll, beforeEach, expect, test } from 'vitest';
import { listBrokenLinks } from '@/lib/data/audit/audit';
import { listUncoveredEvents } from '@/lib/data/uncovered/events';
import { closeDatabase } from '@/lib/data/database';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { addDays, day } from '@/lib/domain/day';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { Conflict } from '@/lib/domain/refusal';
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
import { conflictOf, refusalOf } from '@/tests/support/refusals';

let office: Office;

beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
});
afterAll(closeDatabase);

async function requirement(ref = '5a'): Promise<RequirementRecord> {
  const found = await findRecommendation(office.people.officer, PLACE.inspection, PLACE.recommendation);
  const part = found?.requirements.find((candidate) => candidate.ref === ref);
  if (!part) throw new Error(`No requirement ${ref}`);
  return part;
}

const eventsOf = async (ref = '5a') =>
  listUncoveredEvents({ subject: { kind: 'requirement', id: (await requirement(ref)).id }, limit: 50 });

test('an officer records what was found: it holds now, is in the history, confirms the reading and leaves one event', async () => {
  const { officer } = office.people;
  await assessRequirement(officer, assessment({ nextReviewOn: day('2027-02-01') }), NOW);

  const saved = await requirement();
  expect(saved).toMatchObject({ confirmed: true, version: 2, nextReviewOn: '2027-02-01' });
  expect(saved.history).toHaveLength(1);
  expect(saved.force).toBeNull();
  expect(saved.found).toMatchObject({
    finding: 'partly-met',
    assurance: 'document-checked',
    reason: 'The force showed us the new form',
    effectiveOn: '2026-11-20',
    recordedBy: { id: officer.id, name: officer.name },
    approvedBy: null,
  });
  const events = await eventsOf();
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    actorName: officer.name,
    action: 'requirement assessed',
    detail: {
      ref: '5a',
      from: null,
      to: { finding: 'partly-met', assurance: 'document-checked' },
      reason: 'The force showed us the new form',
    },
  });
  expect(await listBrokenLinks()).toEqual([]);
});

test('a second change keeps the first in the history, newest first, and its event says before and after', async () => {
  const { officer, secondOfficer } = office.people;
  await assessRequirement(officer, assessment(), NOW);
  await assessRequirement(secondOfficer, assessment({ version: 2, finding: 'met' }), NOW);

  const { history } = await requirement();
  expect(history.map(({ found }) => found?.finding)).toEqual(['met', 'partly-met']);
  const [newest] = await eventsOf();
  expect(newest?.detail).toMatchObject({
    from: { finding: 'partly-met' },
    to: { finding: 'met' },
  });
});

test('what would change the office’s mind is saved, told in the history and shown to the second of two officers', async () => {
  const { officer, secondOfficer } = office.people;
  const wouldChange = 'A second sample of closed cases';
  await assessRequirement(officer, assessment({ wouldChange }), NOW);
  expect((await requirement()).found?.wouldChange).toBe(wouldChange);
  expect((await eventsOf())[0]?.detail).toMatchObject({ from: null, to: { wouldChange } });
  const conflict = await conflictOf(assessRequirement(secondOfficer, assessment(), NOW));
  expect(conflict.current.saved).toContainEqual({ label: 'What would change our mind', value: wouldChange });
  await assessRequirement(secondOfficer, assessment({ version: 2 }), NOW);
  expect((await requirement()).history.map(({ found }) => found?.wouldChange)).toEqual([null, wouldChange]);
  expect((await eventsOf())[0]?.detail).toMatchObject({ from: { wouldChange }, to: { wouldChange: null } });
});

test.each(['panelMember', 'administrator'] as const)('the %s cannot record a change', async (person) => {
  const refusal = await refusalOf(assessRequirement(office.people[person], assessment(), NOW));
  expect(refusal.code).toBe('not-allowed');
  expect((await requirement()).history).toEqual([]);
  expect(await eventsOf()).toEqual([]);
});

test('a requirement that is not there cannot be assessed', async () => {
  const refusal = await refusalOf(
    assessRequirement(office.people.officer, assessment({ requirement: '9z' }), NOW),
  );
  expect(refusal.code).toBe('not-found');
});

test('an officer cannot verify, and reads everything that is missing in one sentence', async () => {
  const refusal = await refusalOf(
    assessRequirement(office.people.officer, assessment({ finding: 'verified' }), NOW),
  );
  expect(refusal).toMatchObject({
    code: 'not-yet',
    field: 'finding',
    sentence:
      'Verified is not possible yet: There is no accepted evidence, still in date, that is more than self-reported and shows ' +
      'more than an intention or an activity. What the office found must be “Under review” first. An approver, ' +
      'who is a second person, must record it.',
  });
  expect((await requirement()).history).toEqual([]);
});

const verified = (version: number) =>
  assessment({
    version,
    finding: 'verified',
    assurance: 'tested',
    reason: 'Tested on twenty files',
  });

test('an approver verifies what another person put under review, on accepted evidence, and is named as second person', async () => {
  const { officer, approver } = office.people;
  await fileAccepted(office);
  await assessRequirement(officer, assessment({ finding: 'under-review' }), NOW);
  await assessRequirement(approver, verified(2), NOW);
  expect((await requirement()).found).toMatchObject({
    finding: 'verified',
    recordedBy: { id: approver.id },
    approvedBy: { id: approver.id },
  });
});

test('an approver cannot verify what they put under review themselves', async () => {
  await fileAccepted(office);
  await assessRequirement(office.people.approver, assessment({ finding: 'under-review' }), NOW);
  const refusal = await refusalOf(assessRequirement(office.people.approver, verified(2), NOW));
  expect(refusal.sentence).toContain('You put this part under review');
});

test.each([
  ['is still in review', {}],
  ['belongs to another requirement', { requirements: ['5b'] }],
] as const)('an approver cannot verify on evidence that %s', async (_why, change) => {
  await fileEvidence(office.people.officer, newEvidence(change), NOW);
  await assessRequirement(office.people.officer, assessment({ finding: 'under-review' }), NOW);
  const refusal = await refusalOf(assessRequirement(office.people.approver, verified(2), NOW));
  expect(refusal.sentence).toContain('There is no accepted evidence, still in date');
});

test('evidence that has expired since it was accepted carries nothing', async () => {
  await fileAccepted(office, { expiresOn: day('2026-12-01') });
  await assessRequirement(office.people.officer, assessment({ finding: 'under-review' }), NOW);
  const later = new Date('2026-12-02T09:00:00Z');
  const refusal = await refusalOf(assessRequirement(office.people.approver, verified(2), later));
  expect(refusal.sentence).toContain('accepted evidence, still in date');
});

test('of a national requirement only a note can be recorded', async () => {
  const { officer } = office.people;
  const national = { requirement: '5n', assurance: 'none' } as const;
  const refusal = await refusalOf(assessRequirement(officer, assessment(national), NOW));
  expect(refusal.sentence).toContain('addressed to national bodies');
  await assessRequirement(officer, assessment({ ...national, finding: 'not-assessed' }), NOW);
  expect((await requirement('5n')).found?.finding).toBe('not-assessed');
});

test('a date in the future, and a date before the inspection, are refused at their own field', async () => {
  const { officer } = office.people;
  for (const effectiveOn of [addDays(day('2026-11-24'), 1), day('2021-07-15')]) {
    const refusal = await refusalOf(assessRequirement(officer, assessment({ effectiveOn }), NOW));
    expect(refusal.field).toBe('effectiveOn');
  }
});

test('just after midnight in a London summer, today is already today', async () => {
  const justAfterMidnight = new Date('2026-06-30T23:30:00Z');
  await assessRequirement(
    office.people.officer,
    assessment({ effectiveOn: day('2026-07-01') }),
    justAfterMidnight,
  );
  expect((await requirement()).found?.effectiveOn).toBe('2026-07-01');
});

test('of two officers, the second sees the first one’s words, and nothing of theirs is saved until they decide', async () => {
  const { officer, secondOfficer } = office.people;
  await assessRequirement(officer, assessment({ reason: 'The form is in use everywhere' }), NOW);
  const mine = assessment({ finding: 'not-met', reason: 'Nothing was shown to us' });
  const conflict = await conflictOf(assessRequirement(secondOfficer, mine, NOW));

  expect(conflict.code).toBe('changed-meanwhile');
  expect(conflict.current.version).toBe(2);
  expect(conflict.current.saved).toEqual(
    expect.arrayContaining([
      { label: 'Saved by', value: expect.stringContaining(officer.name) },
      { label: 'What we found', value: 'Partly met' },
      { label: 'Reason', value: 'The form is in use everywhere' },
      { label: 'Since', value: '20 November 2026' },
    ]),
  );
  expect((await requirement()).history).toHaveLength(1);
  expect(await eventsOf()).toHaveLength(1);

  await assessRequirement(secondOfficer, { ...mine, version: conflict.current.version }, NOW);
  expect((await requirement()).history.map(({ reason }) => reason)).toEqual([
    'Nothing was shown to us',
    'The form is in use everywhere',
  ]);
});

test('of twenty saves of one version at the same moment, one wins and nineteen are told so', async () => {
  const { officer, secondOfficer } = office.people;
  const saves = Array.from({ length: 20 }, (_, index) =>
    assessRequirement(
      index % 2 === 0 ? officer : secondOfficer,
      assessment({ reason: `Saved in the same moment, number ${index}` }),
      NOW,
    ),
  );
  const results = await Promise.allSettled(saves);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(lost).toHaveLength(19);
  expect(lost.every((reason) => reason instanceof Conflict && reason.current.version === 2)).toBe(true);

  const saved = await requirement();
  expect(saved.version).toBe(2);
  expect(saved.history).toHaveLength(1);
  expect(await eventsOf()).toHaveLength(1);
  expect(await listBrokenLinks()).toEqual([]);
});
