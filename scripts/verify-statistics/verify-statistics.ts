import { byarInterval, wilsonInterval } from '@/lib/domain/statistics/intervals';
import {
  shiftCompletions,
  trendCompletions,
  twoOfThreeWindows,
  wholeRuns,
} from '@/lib/domain/statistics/run-rules';
import { assuranceOf } from '@/lib/domain/statistics/verdicts';
import { xmrLimits } from '@/lib/domain/statistics/xmr';
import * as nhsr from '@/tests/support/statistics/nhsr-plotthedots';
import { CONVENTIONS, publishedLimits } from '@/tests/support/statistics/published-limits';
import * as phe from '@/tests/support/statistics/phe-indicator-methods';
import { compareNumber, compareText, type Comparison } from './comparison';
import { sharesOfClaims } from './shares-of-claims';

function compareLimits(
  name: string,
  expected: { mean: string; lower: string; upper: string },
  ours: ReturnType<typeof xmrLimits>,
) {
  const sides = ['mean', 'lower', 'upper'] as const;
  return sides.flatMap((side) =>
    compareNumber('NHSRplotthedots', `${name}: ${side}`, { expected: expected[side], ours: ours[side] }),
  );
}

function limits(): Comparison[] {
  const cases = nhsr.XMR_LIMITS.flatMap((one) =>
    compareLimits(one.name, one, xmrLimits(one.values, { screening: one.screening })),
  );
  const issue = xmrLimits(nhsr.ISSUE_172.values.map((value) => value / 100));
  return [...cases, ...compareLimits('issue 172', nhsr.ISSUE_172, issue)];
}

function rules(): Comparison[] {
  const source = 'NHSRplotthedots';
  return [
    ...nhsr.SHIFT_CASES.map(({ given, expected }) =>
      compareText(source, `seven on one side: ${given}`, { expected, ours: shiftCompletions(given) }),
    ),
    ...nhsr.TREND_CASES.map(({ given, expected }) =>
      compareText(source, `trend of seven: ${given}`, { expected, ours: trendCompletions(given) }),
    ),
    ...nhsr.WHOLE_RUN_CASES.map(({ given, expected }) =>
      compareText(source, `all points of a run: ${given}`, {
        expected,
        ours: wholeRuns(given).map(Math.abs),
      }),
    ),
    ...nhsr.TWO_OF_THREE_CASES.map(({ close, sides, expected }) =>
      compareText(source, `two of three: ${close} (${sides})`, {
        expected,
        ours: twoOfThreeWindows(close, sides),
      }),
    ),
  ];
}

function assurances(): Comparison[] {
  return nhsr.ASSURANCES.map(({ direction, lower, upper, expected }) => {
    const ours = assuranceOf(
      { mean: (lower + upper) / 2, lower, upper },
      { target: nhsr.ASSURANCE_TARGET, direction },
    );
    return compareText('NHSRplotthedots', `target 4, limits ${lower} to ${upper}, ${direction}`, {
      expected,
      ours,
    });
  });
}

function intervals(): Comparison[] {
  const one = (kind: string, row: phe.ExpectedInterval, ours: { lower: number; upper: number } | null) => {
    const what = `${kind} of ${row.numerator} in ${row.denominator ?? 'all'}, ${row.confidence}%, times ${row.multiplier}`;
    if (!ours)
      return [
        compareText('PHEindicatormethods', what, { expected: [row.lower, row.upper], ours: [null, null] }),
      ];
    return (['lower', 'upper'] as const).flatMap((side) =>
      compareNumber('PHEindicatormethods', `${what}: ${side}`, {
        expected: row[side],
        ours: ours[side] * row.multiplier,
      }),
    );
  };
  return [
    ...[...phe.PROPORTIONS, ...phe.WILSON].flatMap((row) =>
      one('Wilson', row, wilsonInterval(row, row.confidence)),
    ),
    ...phe.COUNTS.flatMap((row) => one('Byar', row, byarInterval(row.numerator ?? 0, row.confidence))),
  ];
}

function published(): Comparison[] {
  return publishedLimits().flatMap(({ source, what, ...pair }) => compareNumber(source, what, pair));
}

const comparisons = [
  ...limits(),
  ...rules(),
  ...assurances(),
  ...intervals(),
  ...published(),
  ...sharesOfClaims(),
];
for (const { source, what, expected, ours, difference } of comparisons) {
  console.log(
    `${difference === 0 ? 'same' : 'DIFFERENT'}  ${source}  ${what}\n      expected ${expected}\n      ours     ${ours}`,
  );
}
for (const convention of CONVENTIONS) console.log(`another convention  ${convention}`);
const wrong = comparisons.filter(({ difference }) => difference !== 0);
const largest = Math.max(
  ...comparisons.map(({ difference }) => (Number.isNaN(difference) ? Infinity : difference)),
);
console.log(`${comparisons.length} values compared; largest difference at the printed precision: ${largest}`);
if (wrong.length > 0) process.exitCode = 1;
