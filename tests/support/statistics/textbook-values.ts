/**
 * Limits of the Python port of the NHS charts, nhspy-plotthedots, from its own tests at commit 6aa6c7d7, to 10 decimals.
 * Numbers only. It counts seven points on the average as a run on one side; Making Data Count and we do not.
 */
export const NHS_PYTHON = [
  { name: 'inc', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], mean: '5.5', lower: '2.84', upper: '8.16' },
  { name: 'dec', values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], mean: '5.5', lower: '2.84', upper: '8.16' },
  { name: 'none', values: [1, 2, 3, 4, 5, 4, 3, 2, 1, 2], mean: '2.7', lower: '0.04', upper: '5.36' },
  { name: 'small', values: [1, 2, 3], mean: '2', lower: '-0.66', upper: '4.66' },
  {
    name: 'seven',
    values: [3, 1, 4, 1, 5, 9, 2],
    mean: '3.5714285714',
    lower: '-6.6252380952',
    upper: '13.7680952381',
  },
  {
    name: 'mixed',
    values: [1, 2, 3, 2, 1, 2, 3, 4, 5, 6, 7, 4, 3, 2, 1, 2],
    mean: '3',
    lower: '-0.0146666667',
    upper: '6.0146666667',
  },
  { name: 's2', values: [16, 9, 4, 2, 1], mean: '6.4', lower: '-3.575', upper: '16.375' },
  {
    name: 's3',
    values: [1, 6, 1, 8, 0, 3],
    mean: '3.1666666667',
    lower: '-11.7293333333',
    upper: '18.0626666667',
  },
] as const;

/** Intervals at 95% by Wilson's method, as printed by Newcombe (1998), method 3. */
export const NEWCOMBE = [
  { numerator: 81, denominator: 263, lower: '0.2553', upper: '0.3662' },
  { numerator: 15, denominator: 148, lower: '0.0624', upper: '0.1605' },
  { numerator: 0, denominator: 20, lower: '0.0000', upper: '0.1611' },
  { numerator: 1, denominator: 29, lower: '0.0061', upper: '0.1718' },
] as const;

/**
 * Montgomery, Introduction to Statistical Quality Control, example 7.1: 30 samples of 50, the limits of their p-chart, and the
 * samples outside them, counted from 1.
 */
export const MONTGOMERY = {
  size: 50,
  counts: [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
  ],
  mean: '0.2313',
  upper: '0.4102',
  lower: '0.0524',
  outside: [15, 23],
} as const;
