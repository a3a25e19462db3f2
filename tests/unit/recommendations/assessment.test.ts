import { expect, test } from 'vitest';
import {
  type FindingAsked,
  type ForceAnswerAsked,
  type ReplacementAsked,
  whyNotFind,
  whyNotReplace,
  whyNotSay,
  whyNotVerified,
} from '@/lib/domain/recommendations/assessment';
import { addDays, day } from '@/lib/domain/day';
import { type Finding, FINDINGS, FORCE_WORDS } from '@/lib/domain/recommendations/dials';
import type { VerificationAsked } from '@/lib/domain/recommendations/verification';

const today = day('2026-11-24');
const about = { addressedTo: 'local', publishedOn: day('2021-07-16'), today } as const;
const national = { ...about, addressedTo: 'national' } as const;
const asked: FindingAsked = {
  finding: 'partly-met',
  assurance: 'document-checked',
  effectiveOn: today,
  nextReviewOn: null,
};
const answer: ForceAnswerAsked = { says: 'in-progress', revisedOn: null, effectiveOn: today };
const replacement: ReplacementAsked = { replaced: 'yes', by: 'Phase two', effectiveOn: today };

const findingAfter = (change: Partial<FindingAsked>, before: Finding = 'not-assessed') =>
  whyNotFind({ ...asked, ...change }, { ...about, before });

test.each<[string, Partial<FindingAsked>]>([
  ['today', {}],
  ['on the day of publication', { effectiveOn: day('2021-07-16') }],
  ['with a review today', { nextReviewOn: today }],
])('a finding can be recorded %s', (_how, change) => {
  expect(findingAfter(change)).toBeNull();
});

test('a date in the future, and a date before the inspection, can be recorded of no dial', () => {
  for (const effectiveOn of [addDays(today, 1), day('2021-07-15')]) {
    const objections = [
      findingAfter({ effectiveOn }),
      whyNotSay({ ...answer, effectiveOn }, about),
      whyNotReplace({ ...replacement, effectiveOn }, { ...about, isSuperseded: false }),
    ];
    for (const objection of objections) {
      expect(objection?.field).toBe('effectiveOn');
      expect(objection?.sentence).toMatch(/today or in the past|16 July 2021/);
    }
  }
});

test('a review in the past cannot be recorded', () => {
  expect(findingAfter({ nextReviewOn: addDays(today, -1) })).toMatchObject({ field: 'nextReviewOn' });
});

test('“Verified by exception” cannot be recorded by one person alone, whatever was found before', () => {
  for (const before of FINDINGS)
    expect(findingAfter({ finding: 'verified-by-exception' }, before)?.field).toBe('finding');
});

test('only what was verified can need re-checking', () => {
  const followed = FINDINGS.filter(
    (before) => findingAfter({ finding: 'needs-rechecking' }, before) === null,
  );
  expect(followed).toEqual(['verified', 'verified-by-exception', 'needs-rechecking']);
});

test('of a national part the office records a note, and neither a finding nor an answer of the force', () => {
  const note = { ...asked, finding: 'not-assessed', assurance: 'none' } as const;
  expect(whyNotFind(note, { ...national, before: 'not-assessed' })).toBeNull();
  for (const finding of FINDINGS.filter((candidate) => candidate !== 'not-assessed'))
    expect(whyNotFind({ ...note, finding }, { ...national, before: 'verified' })?.field).toBe('finding');
  expect(whyNotFind({ ...note, assurance: 'tested' }, { ...national, before: 'met' })?.field).toBe('finding');
  for (const says of FORCE_WORDS) expect(whyNotSay({ ...answer, says }, national)?.field).toBe('says');
  expect(whyNotReplace(replacement, { ...national, isSuperseded: false })?.field).toBe('replaced');
});

test('a new date is after the day on which the force gave it', () => {
  const onHold = { ...answer, says: 'on-hold' } as const;
  expect(whyNotSay(onHold, about)).toBeNull();
  expect(whyNotSay({ ...onHold, revisedOn: addDays(today, 1) }, about)).toBeNull();
  expect(whyNotSay({ ...onHold, revisedOn: today }, about)?.field).toBe('revisedOn');
  // The field is shown to everybody, and means nothing unless work is on hold.
  expect(whyNotSay({ ...answer, revisedOn: today }, about)).toBeNull();
});

test('what replaced a part is named, and only a part that was replaced can be counted again', () => {
  const local = { ...about, isSuperseded: false };
  expect(whyNotReplace(replacement, local)).toBeNull();
  expect(whyNotReplace({ ...replacement, by: null }, local)?.field).toBe('by');
  const ended = { ...replacement, replaced: 'no', by: null } as const;
  expect(whyNotReplace(ended, local)?.field).toBe('replaced');
  expect(whyNotReplace(ended, { ...local, isSuperseded: true })).toBeNull();
});

const verified: FindingAsked = { ...asked, finding: 'verified', assurance: 'tested' };
const ready: VerificationAsked = {
  evidence: [
    { state: 'accepted', strength: 'output', provenance: 'independent', expiresOn: null, filedBy: 'officer' },
  ],
  previous: { finding: 'under-review', recordedBy: 'officer' },
  actor: { id: 'approver', mayVerify: true },
  today,
};

test('verified is possible when the office is sure, and evidence and people are in order', () => {
  expect(whyNotVerified(verified, ready)).toBeNull();
});

test.each(['none', 'self-reported'] as const)('verified is refused at assurance “%s”', (assurance) => {
  expect(whyNotVerified({ ...verified, assurance }, ready)).toEqual({
    field: 'finding',
    sentence: 'Verified is not possible yet: The office must have more to go on than the force’s own report.',
  });
});

test('everything that is missing is said at once, in one sentence', () => {
  const objection = whyNotVerified(
    { ...verified, assurance: 'none' },
    { ...ready, evidence: [], previous: null, actor: { id: 'officer', mayVerify: false } },
  );
  expect(objection?.sentence).toBe(
    'Verified is not possible yet: The office must have more to go on than the force’s own report. ' +
      'There is no accepted evidence, still in date, that is more than self-reported and shows more than an intention or an activity. ' +
      'What the office found must be “Under review” first. ' +
      'An approver, who is a second person, must record it.',
  );
});

test('the evidence ladder limits no other finding', () => {
  for (const finding of FINDINGS.filter((candidate) => candidate !== 'verified')) {
    expect(whyNotVerified({ ...verified, finding }, { ...ready, evidence: [] })).toBeNull();
  }
});
