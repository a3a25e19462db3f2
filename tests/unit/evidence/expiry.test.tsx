import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ExpiredTag, expiryRows } from '@/components/site/evidence/evidence-expiry';
import { EvidenceSummaries } from '@/components/site/evidence/evidence-summaries';
import { day, dayInLondon } from '@/lib/domain/day';
import { EVIDENCE_STATES, type EvidenceState } from '@/lib/domain/evidence/evidence';
import { evidenceHorizon, stateOn } from '@/lib/domain/evidence/expiry';

const EXPIRES = day('2027-03-28');

test.each([
  ['the day before its last', '2027-03-27', 'accepted'],
  ['its last day', '2027-03-28', 'accepted'],
  ['the day after', '2027-03-29', 'expired'],
  ['a year later', '2028-03-28', 'expired'],
] as const)('accepted evidence on %s is %s: %s', (_which, on, state) => {
  expect(stateOn({ state: 'accepted', expiresOn: EXPIRES }, day(on))).toBe(state);
});

test('accepted evidence expires at midnight in London, in summer time too', () => {
  // The clocks go forward on 28 March 2027: midnight is at 23:00 UTC.
  const at = (instant: string) =>
    stateOn({ state: 'accepted', expiresOn: EXPIRES }, dayInLondon(new Date(instant)));
  expect(at('2027-03-28T22:59:59Z')).toBe('accepted');
  expect(at('2027-03-28T23:00:00Z')).toBe('expired');
});

test('evidence without a day never expires, and what was not accepted is what it was', () => {
  expect(stateOn({ state: 'accepted', expiresOn: null }, day('2090-01-01'))).toBe('accepted');
  const others = Object.keys(EVIDENCE_STATES).filter((state): state is EvidenceState => state !== 'accepted');
  for (const state of others) {
    expect(stateOn({ state, expiresOn: EXPIRES }, day('2090-01-01'))).toBe(state);
  }
});

test('the office looks 30 days ahead', () => {
  expect(evidenceHorizon(day('2027-03-01'))).toBe('2027-03-31');
});

test('an edition names the day until which evidence counts, and a later one says that it has passed', () => {
  const evidence = { expiresOn: EXPIRES };
  expect(expiryRows(evidence, EXPIRES)).toEqual([{ key: 'We rely on it until', value: '28 March 2027' }]);
  expect(renderToStaticMarkup(<ExpiredTag evidence={evidence} asAt={EXPIRES} />)).toBe('');
  const later = day('2027-03-29');
  expect(expiryRows(evidence, later)).toEqual([
    { key: 'Expired', value: 'On 28 March 2027. We no longer rely on it' },
  ]);
  expect(renderToStaticMarkup(<ExpiredTag evidence={evidence} asAt={later} />)).toContain('Expired');
  const summaries = [{ summary: 'We read a sample.', expiresOn: EXPIRES, requirementRefs: ['5a', '5b'] }];
  const said = renderToStaticMarkup(
    <EvidenceSummaries summaries={summaries} asAt={later} above="What we can say." />,
  );
  expect(said).toContain('For parts 5a and 5b: We read a sample. (Expired on 28 March 2027.)');
});
