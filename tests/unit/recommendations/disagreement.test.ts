import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { disagreementsOf, listDisagreements } from '@/lib/domain/recommendations/disagreement';
import type { Direction, Figure } from '@/lib/domain/figure';
import type { Finding, ForceWord } from '@/lib/domain/recommendations/dials';
import { measure, series } from '@/tests/unit/measures/measure-values';

const TODAY = day('2026-11-24');

const yearsUpTo = (last: number, rates: readonly number[]): Figure[] =>
  rates.map((rate, index) => {
    const first = last - rates.length + index;
    return {
      period: { type: 'financial-year', start: day(`${first}-04-01`), end: day(`${first + 1}-03-31`) },
      ...{ numerator: null, denominator: null, value: rate, flags: [], revision: 1 },
    };
  });

const LEVEL = [50, 52, 49, 51, 50, 48, 51, 50, 49, 52, 50, 51, 49];
const FALLEN = [50, 52, 49, 51, 50, 48, 51, 50, 49, 52, 50, 51, 10];
const RISEN = [50, 52, 49, 51, 50, 48, 51, 50, 49, 52, 50, 51, 90];

const linked = (
  rates: readonly number[],
  change: { direction?: Direction; last?: number; areaCode?: string } = {},
) => {
  const { direction = 'up', last = 2026, areaCode = 'E23000036' } = change;
  const one = series({ areaCode, observations: yearsUpTo(last, rates) });
  return measure({ ref: '6.2', frequency: 'yearly', direction, series: [one] });
};

const part = (says: ForceWord, finding: Finding = 'met') => ({
  ...{ addressedTo: 'local' as const, force: { says }, found: { finding }, superseded: null },
});
const said = (claim: ForceWord | 'verified', of: ReturnType<typeof linked>) =>
  disagreementsOf(claim === 'verified' ? part('complete', claim) : part(claim), [of], TODAY);

test('what is reported complete, while the figures do not move, is said in one sentence', () => {
  expect(said('complete', linked(LEVEL))).toEqual([
    'The force reports this complete, but the latest figures do not show it (no unusual change in measure 6.2, to 31 March 2026).',
  ]);
  expect(said('complete', linked(LEVEL, { direction: 'down' }))).toHaveLength(1);
});

test('what is reported complete, while the figures get worse, is said in one sentence', () => {
  const sentence =
    'The force reports this complete, but the latest figures show a change for the worse (measure 6.2, to 31 March 2026).';
  expect(said('complete', linked(FALLEN))).toEqual([sentence]);
  expect(said('complete', linked(RISEN, { direction: 'down' }))).toEqual([sentence]);
});

test('what the office verified is not proved by figures that are too old', () => {
  expect(said('verified', linked(RISEN, { last: 2023 }))).toEqual([
    'We verified this as complete, but the latest figures are too old to show whether this is still so (measure 6.2, to 31 March 2023).',
  ]);
  expect(said('verified', linked(RISEN))).toEqual([]);
  expect(said('verified', linked(FALLEN))).toEqual([
    'We verified this as complete, but the latest figures show a change for the worse (measure 6.2, to 31 March 2026).',
  ]);
});

test('the day that is named is that of the last figure that was judged, and a hidden one is not', () => {
  const judged = linked(LEVEL);
  const [one] = judged.series;
  if (!one) throw new Error('It has a series');
  const hidden: Figure = {
    period: { type: 'financial-year', start: day('2026-04-01'), end: day('2027-03-31') },
    ...{ numerator: null, denominator: null, value: 51, flags: ['c'], revision: 1 },
  };
  const later = { ...judged, series: [{ ...one, observations: [...one.observations, hidden] }] };
  expect(said('complete', later)).toEqual(said('complete', judged));
});

test.each([
  ['an improvement', 'complete', linked(RISEN)],
  ['a level volume, which is neither better nor worse', 'complete', linked(LEVEL, { direction: 'neutral' })],
  ['a fallen volume', 'complete', linked(FALLEN, { direction: 'neutral' })],
  ['a level figure that should stay in a range', 'complete', linked(LEVEL, { direction: 'range' })],
  ['too few figures to judge', 'complete', linked([50, 51, 20])],
  ['figures of the whole country', 'complete', linked(FALLEN, { areaCode: 'K04000001' })],
  ['work that nobody calls done', 'in-progress', linked(FALLEN)],
] as const)('%s does not disagree with a part that is %s', (_what, status, of) => {
  const unmet = disagreementsOf(part(status, 'partly-met'), [of], TODAY);
  expect(unmet.filter((sentence) => sentence.includes('figures'))).toEqual([]);
});

test('the figures of a measure speak only to the parts it is tied to', () => {
  const place = { bodySlug: 'office', inspectionSlug: '2021-phase-one', ref: '6' };
  const recommendation = (change: Partial<typeof place & { part: string }> = {}) => ({
    ...{ ...place, ...change },
    requirements: [{ ...part('complete'), id: 'part', ref: change.part ?? '6b' }],
  });
  const said = (change?: Parameters<typeof recommendation>[0]) =>
    listDisagreements([recommendation(change)], [linked(FALLEN)], TODAY);
  expect(said()).toHaveLength(1);
  expect(said({ part: '6a' })).toEqual([]);
  expect(said({ inspectionSlug: '2023-phase-two' })).toEqual([]);
  expect(said({ bodySlug: 'another-office' })).toEqual([]);
});

test('a national part, one that something replaced and one nobody has assessed have no dials to disagree', () => {
  const national = { ...part('complete', 'not-met'), addressedTo: 'national' as const };
  expect(disagreementsOf(national, [linked(FALLEN)], TODAY)).toEqual([]);
  const replaced = { ...part('complete', 'not-met'), superseded: {} };
  expect(disagreementsOf(replaced, [linked(FALLEN)], TODAY)).toEqual([]);
  const unassessed = { ...part('complete'), force: null, found: null };
  expect(disagreementsOf(unassessed, [linked(FALLEN)], TODAY)).toEqual([]);
});

test.each([
  ['complete', 'not-met', 'the force reports this part complete, but we found that it is not met'],
  ['complete', 'partly-met', 'the force reports this part complete, but we found that it is only partly met'],
  ['in-progress', 'met', 'the force does not report this part complete, but we found that it is met'],
  ['on-hold', 'verified', 'the force does not report this part complete, but we verified that it is'],
  ['not-started', 'verified-by-exception', 'but we verified that it is'],
] as const)('a part that the force calls %s and the office found %s says so', (says, finding, words) => {
  expect(disagreementsOf(part(says, finding), [], TODAY).join()).toContain(words);
});

test.each([
  ['complete', 'met'],
  ['complete', 'verified'],
  ['complete', 'under-review'],
  ['not-started', 'not-met'],
  ['in-progress', 'partly-met'],
  ['no-answer', 'met'],
  ['not-asked', 'verified'],
] as const)('a part that the force calls %s and the office found %s does not disagree', (says, finding) => {
  expect(disagreementsOf(part(says, finding), [], TODAY)).toEqual([]);
});
