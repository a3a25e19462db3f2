import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MethodologyOutside } from '@/components/trends/methodology/methodology-outside';
import { day } from '@/lib/domain/day';
import { methodologyFacts } from '@/lib/domain/measures/methodology/methodology-facts';
import {
  type Methodology,
  whyNotApproveMethodology,
} from '@/lib/domain/measures/methodology/methodology-record';
import { shippedMethodology } from '@/lib/domain/measures/methodology/shipped-methodology';
import { UNITS } from '@/lib/domain/figure';
import { keysOf } from '@/lib/data/lists';
import { pickMethodology } from '@/lib/domain/outside/measures/methodology';
import { measure, series, years } from '@/tests/unit/measures/measure-values';
import { publicMeasures } from '@/tests/support/covered';

const CANARY = 'canary-7f3a';
const TODAY = day('2026-11-30');
const somebody = { id: CANARY, name: CANARY };
const withUnpickedField = <Row extends object>(row: Row): Row => ({ ...row, addedTomorrow: CANARY });

const version = (number: number, isApproved: boolean) =>
  withUnpickedField({
    ...{ number, words: isApproved ? `The words of version ${number}.` : `Draft ${CANARY}` },
    ...{ writtenBy: somebody, writtenAt: '2026-11-28T09:00:00.000Z' },
    approvedBy: isApproved ? somebody : null,
    approvedAt: isApproved ? '2026-11-29T09:00:00.000Z' : null,
  });

const written = (...versions: Methodology['versions']): Methodology =>
  withUnpickedField({ ref: 'X.2', versions });

describe('outside the office', () => {
  test('approved versions are read with their dates, and neither a draft nor a name', () => {
    const kept = written(version(3, false), version(2, true), version(1, true));
    for (const showsDrafts of [false, true]) {
      const picked = pickMethodology(kept, { showsDrafts });
      expect(JSON.stringify(picked)).not.toContain(CANARY);
      expect(picked.versions.map(({ number, approvedOn }) => [number, approvedOn])).toEqual([
        [2, '2026-11-29'],
        [1, '2026-11-29'],
      ]);
    }
  });

  test('a draft is shown in a trial alone, where there is nothing else, and says so', () => {
    const drafts = written(version(2, false), version(1, false));
    expect(pickMethodology(drafts, { showsDrafts: false }).versions).toEqual([]);
    const [one, ...others] = pickMethodology(drafts, { showsDrafts: true }).versions;
    expect([one?.number, one?.approvedOn, others]).toEqual([2, null, []]);
    expect(pageOf(drafts, true)).toContain('Nobody has approved it.');
    expect(pageOf(drafts, false)).toContain('Nobody in the office has approved any words');
    expect(pageOf(written(version(1, true)), true)).toContain(
      'Version 1. Approved on 29 November 2026 by a second person of the office.',
    );
  });
});

const counted = {
  ...measure({ numerator: 'Charges', denominator: 'Outcomes' }),
  series: [
    series({
      observations: years(2019, [
        [60, 100],
        [2, 100],
        [61, 100],
      ]).map((one, index) => (index === 2 ? { ...one, flags: ['b' as const] } : one)),
    }),
  ],
};
const [shown = counted] = publicMeasures([counted]);

const pageOf = (kept: Methodology, showsDrafts: boolean) =>
  renderToStaticMarkup(
    <MethodologyOutside measure={shown} methodology={pickMethodology(kept, { showsDrafts })} asAt={TODAY} />,
  );

test('what the record knows is worked out: counts, sources, why there are no limits, what is left out and breaks', () => {
  const facts = new Map(methodologyFacts(shown, TODAY).map(({ key, values }) => [key, values.join(' ')]));
  expect(facts.get('Number counted')).toBe('Charges');
  expect(facts.get('Source')).toBe(shown.series[0]?.source);
  expect(facts.get('Limits')).toContain('no limits. We cannot tell yet. There is 1 figure since the break');
  expect(facts.get('Left out, and new limits')).toContain('because of the break in the series');
  expect(facts.get('Breaks')).toContain('the way of counting changed with 2021 to 2022');
  expect([...facts.keys()]).not.toContain('Footnotes');
});

test('no first version states what the record knows: a number, a source or a period', () => {
  for (const unit of keysOf(UNITS)) {
    const words = shippedMethodology(unit).replace('2 percentages', '');
    expect(words).not.toMatch(/\d|Home Office|Avon|prosecution|figures yet/);
  }
});

test.each([
  [1, 'a', 'There is a newer version. Read that one.'],
  [2, CANARY, 'You wrote this version, so another approver must approve it.'],
  [2, 'another', null],
])('version %i of 2 by %s: %s', (number, actor, why) => {
  expect(whyNotApproveMethodology([version(2, false), version(1, true)], number, actor)).toBe(why);
});

test('a version is approved once', () => {
  expect(whyNotApproveMethodology([version(1, true)], 1, 'another')).toBe(
    'This version was already approved.',
  );
});
