import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '@/lib/domain/day';
import {
  EVIDENCE_STATES,
  EVIDENCE_STRENGTHS,
  type EvidenceState,
  type EvidenceStrength,
  PROVENANCES,
  type Provenance,
} from '@/lib/domain/evidence/evidence';
import { FINDINGS, type Finding } from '@/lib/domain/recommendations/dials';
import {
  type EvidenceForVerification,
  missingForVerified,
  supportsVerification,
  type VerificationAsked,
} from '@/lib/domain/recommendations/verification';

const today = day('2026-11-24');
const strong: EvidenceForVerification = {
  state: 'accepted',
  strength: 'practice-change',
  provenance: 'office-tested',
  expiresOn: null,
  filedBy: 'officer',
};
const ready: VerificationAsked = {
  evidence: [strong],
  previous: { finding: 'under-review', recordedBy: 'officer' },
  actor: { id: 'approver', mayVerify: true },
  today,
};

const keys = <T extends string>(labels: Record<T, string>) =>
  fc.constantFrom(...Object.keys(labels).filter((key): key is T => key in labels));
const people = fc.constantFrom('officer', 'approver', 'another');
const evidence: fc.Arbitrary<EvidenceForVerification> = fc.record({
  state: keys<EvidenceState>(EVIDENCE_STATES),
  strength: keys<EvidenceStrength>(EVIDENCE_STRENGTHS),
  provenance: keys<Provenance>(PROVENANCES),
  expiresOn: fc.option(
    fc.integer({ min: -40, max: 40 }).map((offset) => addDays(today, offset)),
    { nil: null },
  ),
  filedBy: fc.option(people, { nil: null }),
});
const asked: fc.Arbitrary<VerificationAsked> = fc.record({
  evidence: fc.array(evidence, { maxLength: 4 }),
  previous: fc.option(
    fc.record({ finding: fc.constantFrom<Finding>('under-review', ...FINDINGS), recordedBy: people }),
    { nil: null },
  ),
  actor: fc.record({ id: people, mayVerify: fc.boolean() }),
  today: fc.constant(today),
});

test('nothing is missing when a second person verifies on accepted, tested evidence', () => {
  expect(missingForVerified(ready)).toEqual([]);
});

test.each<[string, Partial<EvidenceForVerification>]>([
  ['is only in review', { state: 'in-review' }],
  ['was rejected', { state: 'rejected' }],
  ['is the force’s own report', { provenance: 'self-reported' }],
  ['shows no more than an intention', { strength: 'intention' }],
  ['shows no more than an activity', { strength: 'activity' }],
  ['expired yesterday', { expiresOn: addDays(today, -1) }],
])('evidence that %s cannot carry “Verified”', (_why, change) => {
  expect(supportsVerification({ ...strong, ...change }, today)).toBe(false);
  expect(missingForVerified({ ...ready, evidence: [{ ...strong, ...change }] })).toEqual([
    'There is no accepted evidence, still in date, that is more than self-reported and shows more than an intention or an activity.',
  ]);
});

test('evidence still counts on the very day it expires', () => {
  expect(supportsVerification({ ...strong, expiresOn: today }, today)).toBe(true);
});

test('the person who put a requirement under review cannot verify it', () => {
  const missing = missingForVerified({
    ...ready,
    previous: { finding: 'under-review', recordedBy: 'approver' },
  });
  expect(missing).toEqual(['You put this part under review, so another approver must verify it.']);
});

test('the person who filed all the evidence cannot verify on it, but one other item is enough', () => {
  const own = { ...strong, filedBy: 'approver' };
  expect(missingForVerified({ ...ready, evidence: [own] })).toEqual([
    'You filed the evidence yourself, so another approver must verify it.',
  ]);
  expect(missingForVerified({ ...ready, evidence: [own, strong] })).toEqual([]);
});

test('a scrutiny officer cannot verify, and is told who can', () => {
  expect(missingForVerified({ ...ready, actor: { id: 'another', mayVerify: false } })).toEqual([
    'An approver, who is a second person, must record it.',
  ]);
});

test('a requirement comes to “Verified” exactly when every one of the rules is kept', () => {
  fc.assert(
    fc.property(asked, (request) => {
      const { actor, previous } = request;
      const carrying = request.evidence.filter((item) => supportsVerification(item, today));
      const isReady =
        actor.mayVerify &&
        previous?.finding === 'under-review' &&
        previous.recordedBy !== actor.id &&
        carrying.some(({ filedBy }) => filedBy !== actor.id);
      expect(missingForVerified(request).length === 0).toBe(isReady);
    }),
    { numRuns: 2000 },
  );
});

test('more evidence never takes away what could be verified without it', () => {
  fc.assert(
    fc.property(asked, evidence, (request, more) => {
      const before = missingForVerified(request);
      const after = missingForVerified({ ...request, evidence: [...request.evidence, more] });
      if (before.length === 0) expect(after).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
