import { expect, test } from 'vitest';
import { type AssessmentAsked, whyNotRecord, whyNotVerified } from '@/lib/domain/recommendations/assessment';
import { addDays, day } from '@/lib/domain/day';
import type { VerificationAsked } from '@/lib/domain/recommendations/verification';
import { STATUSES } from '@/lib/domain/recommendations/requirement';

const today = day('2026-11-24');
const about = { addressedTo: 'local', publishedOn: day('2021-07-16'), today } as const;
const asked: AssessmentAsked = {
  status: 'in-progress',
  result: 'partly-met',
  assurance: 'document-checked',
  effectiveOn: today,
  nextReviewOn: null,
  supersededBy: null,
};

test.each<[string, Partial<AssessmentAsked>]>([
  ['today', {}],
  ['on the day of publication', { effectiveOn: day('2021-07-16') }],
  ['with a review today', { nextReviewOn: today }],
  [
    'as superseded, with what replaced it',
    { status: 'superseded', supersededBy: 'Phase two, recommendation 3' },
  ],
  ['as not applicable locally', { result: 'not-applicable-locally', assurance: 'none' }],
])('a local requirement can be recorded %s', (_how, change) => {
  expect(whyNotRecord({ ...asked, ...change }, about)).toBeNull();
});

test.each<[string, Partial<AssessmentAsked>, { field: string; says: RegExp }]>([
  [
    'a date in the future',
    { effectiveOn: addDays(today, 1) },
    { field: 'effectiveOn', says: /today or in the past/ },
  ],
  [
    'a date before the inspection',
    { effectiveOn: day('2021-07-15') },
    { field: 'effectiveOn', says: /16 July 2021/ },
  ],
  [
    'a review in the past',
    { nextReviewOn: addDays(today, -1) },
    { field: 'nextReviewOn', says: /today or in the future/ },
  ],
  ['superseded by nothing', { status: 'superseded' }, { field: 'supersededBy', says: /what replaced/ }],
])('a local requirement cannot be recorded with %s', (_what, change, { field, says }) => {
  const objection = whyNotRecord({ ...asked, ...change }, about);
  expect(objection?.field).toBe(field);
  expect(objection?.sentence).toMatch(says);
});

const national = { ...about, addressedTo: 'national' } as const;
const notLocal: AssessmentAsked = {
  ...asked,
  status: 'not-started',
  result: 'not-applicable-locally',
  assurance: 'none',
};

test('of a national requirement the office can record only that it does not apply locally', () => {
  expect(whyNotRecord(notLocal, national)).toBeNull();
  for (const status of STATUSES.filter((candidate) => candidate !== 'not-started')) {
    expect(whyNotRecord({ ...notLocal, status, supersededBy: 'x' }, national)?.sentence).toMatch(
      /addressed to national bodies/,
    );
  }
  expect(whyNotRecord({ ...notLocal, result: 'met' }, national)?.field).toBe('result');
  expect(whyNotRecord({ ...notLocal, assurance: 'tested' }, national)?.field).toBe('result');
});

const verified: AssessmentAsked = { ...asked, status: 'verified', result: 'met', assurance: 'tested' };
const ready: VerificationAsked = {
  evidence: [
    { state: 'accepted', strength: 'output', provenance: 'independent', expiresOn: null, filedBy: 'officer' },
  ],
  previous: { status: 'under-review', recordedBy: 'officer' },
  actor: { id: 'approver', mayVerify: true },
  today,
};

test('verified is possible when the result is met, the office is sure, and evidence and people are in order', () => {
  expect(whyNotVerified(verified, ready)).toBeNull();
});

test.each(['none', 'self-reported'] as const)('verified is refused at assurance “%s”', (assurance) => {
  expect(whyNotVerified({ ...verified, assurance }, ready)).toEqual({
    field: 'status',
    sentence:
      'Complete – verified is not possible yet: The office must have more to go on than the force’s own report.',
  });
});

test('everything that is missing is said at once, in one sentence', () => {
  const objection = whyNotVerified(
    { ...verified, result: 'partly-met', assurance: 'none' },
    { ...ready, evidence: [], previous: null, actor: { id: 'officer', mayVerify: false } },
  );
  expect(objection?.sentence).toBe(
    'Complete – verified is not possible yet: What the office found must be “Met”. ' +
      'The office must have more to go on than the force’s own report. ' +
      'There is no accepted evidence, still in date, that is more than self-reported and shows more than an intention or an activity. ' +
      'The status must be “Evidence under review” first. ' +
      'An approver, who is a second person, must record it.',
  );
});

test('the evidence ladder limits no other status', () => {
  for (const status of STATUSES.filter((candidate) => candidate !== 'verified')) {
    expect(whyNotVerified({ ...verified, status }, { ...ready, evidence: [] })).toBeNull();
  }
});
