import { expect, test } from 'vitest';
import { byarInterval, wilsonInterval } from '@/lib/domain/statistics/intervals';
import {
  shiftCompletions,
  specialCauses,
  trendCompletions,
  twoOfThreeWindows,
  wholeRuns,
} from '@/lib/domain/statistics/run-rules';
import { judge } from '@/lib/domain/statistics/spc';
import { assuranceOf } from '@/lib/domain/statistics/verdicts';
import { xmrLimits } from '@/lib/domain/statistics/xmr';
import * as nhsr from '@/tests/support/statistics/nhsr-plotthedots';
import * as phe from '@/tests/support/statistics/phe-indicator-methods';
import { periodAt } from '@/tests/support/statistics/made-up-series';
import { differenceFrom, digitsOf } from '@/tests/support/statistics/printed-precision';
import { publishedLimits } from '@/tests/support/statistics/published-limits';
import { MONTGOMERY } from '@/tests/support/statistics/textbook-values';

test.each(nhsr.XMR_LIMITS)('XmR limits of $name are those NHSRplotthedots prints', (expected) => {
  const ours = xmrLimits(expected.values, { screening: expected.screening });
  for (const side of ['mean', 'lower', 'upper'] as const)
    expect(differenceFrom(expected[side], ours[side])).toBe(0);
});

test('the limits of NHSRplotthedots issue 172 come out as printed there', () => {
  const ours = xmrLimits(nhsr.ISSUE_172.values.map((value) => value / 100));
  for (const side of ['mean', 'lower', 'upper'] as const) {
    expect(differenceFrom(nhsr.ISSUE_172[side], ours[side])).toBe(0);
  }
});

test.each(nhsr.SHIFT_CASES)('seven on one side of the mean: $given', ({ given, expected }) => {
  expect(shiftCompletions(given)).toEqual(expected);
});

test.each(nhsr.TREND_CASES)('seven rising or falling: $given', ({ given, expected }) => {
  expect(trendCompletions(given)).toEqual(expected);
});

test.each(nhsr.WHOLE_RUN_CASES)('every point of a run is marked: $given', ({ given, expected }) => {
  expect(wholeRuns(given).map(Math.abs)).toEqual(expected);
});

test.each(nhsr.TWO_OF_THREE_CASES)(
  '2 of 3 close to a limit: $close on sides $sides',
  ({ close, sides, expected }) => {
    expect(twoOfThreeWindows(close, sides)).toEqual(expected);
  },
);

test('two points close to opposite limits are not a special cause', () => {
  const { mean, lower, upper } = xmrLimits(nhsr.NEAR_BOTH_LIMITS);
  const causes = specialCauses(nhsr.NEAR_BOTH_LIMITS.map((figure) => ({ figure, mean, lower, upper })));
  expect(causes.slice(-2)).toEqual([null, null]);
});

test.each(nhsr.ASSURANCES)(
  'a target of 4 with limits $lower to $upper and good $direction: $expected',
  (one) => {
    const limits = { mean: (one.lower + one.upper) / 2, lower: one.lower, upper: one.upper };
    expect(assuranceOf(limits, { target: nhsr.ASSURANCE_TARGET, direction: one.direction })).toBe(
      one.expected,
    );
  },
);

test.each([...phe.PROPORTIONS, ...phe.WILSON])(
  'Wilson interval of $numerator in $denominator at $confidence% times $multiplier is that of PHEindicatormethods',
  (row) => {
    const ours = wilsonInterval(row, row.confidence);
    if (row.lower === null || row.upper === null) return expect(ours).toBeNull();
    expect(differenceFrom(row.lower, (ours?.lower ?? NaN) * row.multiplier)).toBe(0);
    expect(differenceFrom(row.upper, (ours?.upper ?? NaN) * row.multiplier)).toBe(0);
  },
);

test.each(phe.COUNTS)('Byar interval of $numerator at $confidence% is that of PHEindicatormethods', (row) => {
  const ours = byarInterval(row.numerator ?? NaN, row.confidence);
  if (row.lower !== null) expect(differenceFrom(row.lower, ours.lower)).toBe(0);
  expect(differenceFrom(row.upper ?? '', ours.upper)).toBe(0);
});

test.each([
  ['0.0746', 3],
  ['-2.60', 3],
  ['-3.011380', 7],
  ['1148.806160988033', 16],
])('%s was printed with %i digits', (printed, digits) => {
  expect(digitsOf(printed)).toBe(digits);
});

test('a value that is off in the last digit printed is noticed', () => {
  expect(differenceFrom('0.554', 0.5546)).toBeGreaterThan(0);
  expect(differenceFrom('0.554', 0.55449)).toBe(0);
});

const published = publishedLimits();
const chartOf = ({ source, what }: (typeof published)[number]) => `${source}, ${what.split(/[,:]/)[0]}`;
const charts = [...new Set(published.map(chartOf))];

test.each(charts)('limits that others publish come out as printed: %s', (chart) => {
  const different = published.filter(
    (one) => chartOf(one) === chart && differenceFrom(one.expected, one.ours) !== 0,
  );
  expect(different).toEqual([]);
});

test('every kind of chart of the other project is among them', () => {
  const kinds = [
    'p-chart',
    'p-prime chart',
    'u-chart',
    'u-prime chart',
    'c-chart',
    'i-chart',
    'g-chart',
    't-chart',
  ];
  for (const kind of kinds) expect(charts).toContain(`PowerBI-SPC, ${kind}`);
});

test('Montgomery’s 30 samples of 50 keep plain limits, and samples 15 and 23 lie outside them', () => {
  const { size, counts, outside } = MONTGOMERY;
  const points = counts.map((numerator, index) => ({
    period: periodAt('month', index),
    ...{ figure: (100 * numerator) / size, numerator, denominator: size, immature: false },
  }));
  const { method, causes } = judge({ points, unit: 'percent', direction: 'down' });
  expect(method).toBe('p');
  expect(causes.flatMap((cause, index) => (cause?.rules.includes('outside') ? [index + 1] : []))).toEqual(
    outside,
  );
});
