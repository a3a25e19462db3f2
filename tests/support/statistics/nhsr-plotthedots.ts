/**
 * Expected values of NHSRplotthedots (NHS-R community, MIT licence), from its own tests. Numbers only; none of its code
 * is here. Values are kept as text, to compare them to the last digit printed.
 */

/** Its test data: twenty standard normal draws of R with seed 123, at eight decimals. */
const DRAWS = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
] as const;

export type ExpectedLimits = {
  name: string;
  values: readonly number[];
  screening: boolean;
  mean: string;
  lower: string;
  upper: string;
};

const fifteenthIsTen = DRAWS.map((value, index) => (index === 14 ? 10 : value));

/** tests/testthat/_snaps/ptd_spc_standard.md and ptd_spc.md at commit 050b07d7: limits of XmR charts. */
export const XMR_LIMITS: readonly ExpectedLimits[] = [
  {
    name: 'twenty draws, screened',
    values: DRAWS,
    screening: true,
    mean: '0.1416238',
    lower: '-3.011380',
    upper: '3.294627',
  },
  {
    name: 'an outlier, screened',
    values: fifteenthIsTen,
    screening: true,
    mean: '0.6694159',
    lower: '-2.383666',
    upper: '3.722497',
  },
  {
    name: 'an outlier, not screened',
    values: fifteenthIsTen,
    screening: false,
    mean: '0.6694159',
    lower: '-4.596625',
    upper: '5.935457',
  },
  {
    name: 'first ten draws',
    values: DRAWS.slice(0, 10),
    screening: true,
    mean: '0.0746',
    lower: '-2.60',
    upper: '2.75',
  },
  {
    name: 'last ten draws',
    values: DRAWS.slice(10),
    screening: true,
    mean: '0.209',
    lower: '-3.28',
    upper: '3.70',
  },
];

/** Near the limits, but on either side of the mean: the last two points stay common cause (same tests). */
export const NEAR_BOTH_LIMITS = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 5.5, -5.5] as const;

type RuleCase = { given: readonly number[]; expected: readonly number[] };

/** tests/testthat/test-ptd_calculate_point_type.R at commit 050b07d7. Given: the side of the mean of each point. */
export const SHIFT_CASES: readonly (RuleCase & { given: readonly (-1 | 0 | 1)[] })[] = [
  { given: [1, 1, 1, 1, 1, 1], expected: [0, 0, 0, 0, 0, 0] },
  { given: [1, 1, 1, 1, 1, 1, -1], expected: [0, 0, 0, 0, 0, 0, 0] },
  { given: [1, 1, 1, 1, 1, 1, 1, 1, -1], expected: [0, 0, 0, 0, 0, 0, 1, 1, 0] },
  { given: [-1, -1, -1, -1, -1, -1, -1, -1, 1], expected: [0, 0, 0, 0, 0, 0, 1, 1, 0] },
];

/** Given: the figures. */
export const TREND_CASES: readonly RuleCase[] = [
  { given: [1, 2, 3, 4, 5, 6], expected: [0, 0, 0, 0, 0, 0] },
  { given: [1, 2, 3, 3, 4, 5, 6], expected: [0, 0, 0, 0, 0, 0, 0] },
  { given: [1, 2, 3, 4, 5, 6, 7], expected: [0, 0, 0, 0, 0, 0, 1] },
  { given: [2, 1, 2, 3, 4, 5, 6, 7, 3], expected: [0, 0, 0, 0, 0, 0, 0, 1, 0] },
  { given: [7, 6, 5, 4, 3, 2, 1], expected: [0, 0, 0, 0, 0, 0, -1] },
  { given: [2, 7, 6, 5, 4, 3, 2, 1, 3], expected: [0, 0, 0, 0, 0, 0, 0, -1, 0] },
];

/** Given: where a run is complete; expected: every point of the runs. */
export const WHOLE_RUN_CASES: readonly RuleCase[] = [
  { given: [0, 0, 0, 0, 0, 0, 1, 0], expected: [1, 1, 1, 1, 1, 1, 1, 0] },
  { given: [0, 0, 0, 0, 0, 0, 0, 1, 0], expected: [0, 1, 1, 1, 1, 1, 1, 1, 0] },
  { given: [0, 0, 0, 0, 0, 0, -1, 0], expected: [1, 1, 1, 1, 1, 1, 1, 0] },
];

/** Given: which points are close to a limit, and on which side of the mean they are. */
export const TWO_OF_THREE_CASES: readonly {
  close: readonly number[];
  sides: readonly (-1 | 0 | 1)[];
  expected: readonly number[];
}[] = [
  { close: [1, 0, 1], sides: [1, 1, 1], expected: [1, 1, 1] },
  { close: [0, 1, 1], sides: [1, 1, 1], expected: [1, 1, 1] },
  { close: [1, 1, 0], sides: [1, 1, 1], expected: [1, 1, 1] },
  { close: [0, 0, 1, 0, 1, 0, 0], sides: [1, 1, 1, 1, 1, 1, 1], expected: [0, 0, 1, 1, 1, 0, 0] },
  { close: [0, 0, 1, 1, 0, 0, 0], sides: [1, 1, 1, 1, 1, 1, 1], expected: [0, 1, 1, 1, 1, 0, 0] },
  { close: [1, 0, 1], sides: [1, -1, 1], expected: [0, 0, 0] },
  { close: [0, 1, 1], sides: [1, -1, 1], expected: [0, 0, 0] },
  { close: [1, 1, 0], sides: [1, -1, 1], expected: [0, 0, 0] },
  { close: [0, 0, 1, 0, 1, 0, 0], sides: [1, -1, 1, -1, 1, -1, 1], expected: [0, 0, 0, 0, 0, 0, 0] },
  { close: [0, 0, 1, 1, 0, 0, 0], sides: [-1, 1, -1, 1, -1, 1, -1], expected: [0, 0, 0, 0, 0, 0, 0] },
];

export type ExpectedAssurance = {
  direction: 'up' | 'down' | 'neutral';
  lower: number;
  upper: number;
  expected: 'consistently-hits' | 'consistently-misses' | 'hit-and-miss' | null;
};

/** tests/testthat/test-ptd_calculate_assurance_type.R at commit 47af41fd; the target is 4 in all of them. */
export const ASSURANCE_TARGET = 4;
export const ASSURANCES: readonly ExpectedAssurance[] = [
  { direction: 'up', lower: 1, upper: 3, expected: 'consistently-misses' },
  { direction: 'up', lower: 5, upper: 7, expected: 'consistently-hits' },
  { direction: 'up', lower: 1, upper: 5, expected: 'hit-and-miss' },
  { direction: 'down', lower: 1, upper: 3, expected: 'consistently-hits' },
  { direction: 'down', lower: 5, upper: 7, expected: 'consistently-misses' },
  { direction: 'down', lower: 1, upper: 5, expected: 'hit-and-miss' },
  { direction: 'neutral', lower: 1, upper: 3, expected: null },
  { direction: 'neutral', lower: 5, upper: 7, expected: null },
  { direction: 'neutral', lower: 1, upper: 5, expected: null },
];

/**
 * Issue 172, first example (19 January 2023): thirty per cents, target 90. The draws are R's own for its seed 123 and
 * reproduce the limits printed there. Its point: after a rebase the new limits alone decide whether the target is met.
 */
export const ISSUE_172 = {
  values: [
    64, 68, 63, 52, 59, 51, 55, 60, 54, 53, 70, 58, 62, 67, 57, 50, 61, 69, 66, 56, 92, 97, 99, 96, 99, 98,
    92, 93, 90, 100,
  ],
  target: 90,
  rebaseAt: 20,
  mean: '0.717',
  lower: '0.554',
  upper: '0.880',
} as const;
