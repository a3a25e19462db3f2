import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import type { CurrentDials } from '@/lib/domain/recommendations/assessment-record';
import { type EvidenceBehind, recheck } from '@/lib/domain/recommendations/recheck';

const BY = { id: 'a', name: 'Ada' };
const found = (finding: 'verified' | 'verified-by-exception' | 'met'): CurrentDials['found'] => ({
  ...{ finding, assurance: 'tested', wouldChange: null, reason: 'We read 40 cases.' },
  ...{
    effectiveOn: day('2026-03-03'),
    recordedBy: BY,
    approvedBy: BY,
    recordedAt: '2026-03-03T10:00:00.000Z',
  },
});
const behind = (change: Partial<EvidenceBehind> = {}): EvidenceBehind => ({
  ...{ state: 'accepted', strength: 'outcome', provenance: 'independent', expiresOn: day('2027-03-28') },
  ...change,
});
const LAST = day('2027-03-28');
const AFTER = day('2027-03-29');

test('a verified part needs re-checking from the day after its evidence expired, and says so with the day', () => {
  expect(recheck(found('verified'), [behind()], LAST)?.finding).toBe('verified');
  expect(recheck(found('verified'), [behind()], AFTER)).toMatchObject({
    finding: 'needs-rechecking',
    effectiveOn: '2027-03-29',
    reason:
      'The evidence that this rested on expired on 28 March 2027. We had verified it, because: We read 40 cases.',
  });
});

test.each([
  ['other evidence in date', [behind(), behind({ expiresOn: null })], 'verified'],
  ['evidence that expires later', [behind(), behind({ expiresOn: day('2027-04-01') })], 'verified'],
  ['no evidence any more', [], 'needs-rechecking'],
  ['other evidence that is self-reported', [behind({ provenance: 'self-reported' })], 'needs-rechecking'],
  ['other evidence of an activity', [behind({ strength: 'activity', expiresOn: null })], 'needs-rechecking'],
  ['other evidence in review', [behind({ state: 'in-review', expiresOn: null })], 'needs-rechecking'],
] as const)('a verified part with %s is: %s', (_with, evidence, finding) => {
  expect(recheck(found('verified'), evidence, AFTER)?.finding).toBe(finding);
});

test('an exception sets the strength of evidence aside, and neither its acceptance nor its expiry', () => {
  const weak = behind({ strength: 'activity', provenance: 'self-reported' });
  const on = (evidence: EvidenceBehind, today = LAST) =>
    recheck(found('verified-by-exception'), [evidence], today)?.finding;
  expect(on(weak)).toBe('verified-by-exception');
  expect(on(weak, AFTER)).toBe('needs-rechecking');
  expect(on({ ...weak, state: 'rejected' })).toBe('needs-rechecking');
});

test('what was not verified is left as it was found', () => {
  expect(recheck(found('met'), [], AFTER)?.finding).toBe('met');
  expect(recheck(null, [], AFTER)).toBeNull();
});

test('a finding that was not verified stays, and its reason says once all its evidence has expired', () => {
  const reasonOn = (evidence: readonly EvidenceBehind[], today = AFTER) =>
    recheck(found('met'), evidence, today)?.reason;
  expect(reasonOn([behind()])).toBe(
    'We read 40 cases. The evidence that this rested on expired on 28 March 2027.',
  );
  expect(reasonOn([behind()], LAST)).toBe('We read 40 cases.');
  expect(reasonOn([behind(), behind({ expiresOn: null })])).toBe('We read 40 cases.');
  expect(reasonOn([behind({ state: 'in-review' })])).toBe('We read 40 cases.');
});
