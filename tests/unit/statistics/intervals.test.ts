import fc from 'fast-check';
import { expect, test } from 'vitest';
import { funnelLimits, funnelPlace } from '@/lib/domain/statistics/funnel';
import { binomialQuantile } from '@/lib/domain/statistics/binomial';
import { byarInterval, wilsonInterval } from '@/lib/domain/statistics/intervals';

test.each([
  { numerator: 81, denominator: 263, lower: 0.2553, upper: 0.3662 },
  { numerator: 15, denominator: 148, lower: 0.0624, upper: 0.1605 },
  { numerator: 0, denominator: 20, lower: 0, upper: 0.1611 },
  { numerator: 1, denominator: 29, lower: 0.0061, upper: 0.1718 },
])(
  'the Wilson interval of $numerator in $denominator is that of Newcombe 1998',
  ({ lower, upper, ...share }) => {
    const ours = wilsonInterval(share);
    expect(ours?.lower).toBeCloseTo(lower, 4);
    expect(ours?.upper).toBeCloseTo(upper, 4);
  },
);

test('a Wilson interval always holds its proportion and stays within 0 and 1', () => {
  const share = fc
    .integer({ min: 1, max: 100_000 })
    .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
  fc.assert(
    fc.property(
      share,
      fc.constantFrom(95 as const, 99.8 as const),
      ([numerator, denominator], confidence) => {
        const ours = wilsonInterval({ numerator, denominator }, confidence);
        expect(ours?.lower).toBeGreaterThanOrEqual(0);
        expect(ours?.lower).toBeLessThanOrEqual(numerator / denominator + 1e-12);
        expect(ours?.upper).toBeGreaterThanOrEqual(numerator / denominator - 1e-12);
        expect(ours?.upper).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test.each([
  [5, 0],
  [6, 5],
  [-1, 5],
])('%i in %i is not a proportion', (numerator, denominator) => {
  expect(() => wilsonInterval({ numerator, denominator })).toThrow(RangeError);
});

test('a count of none has an interval that begins at 0', () => {
  expect(byarInterval(0).lower).toBe(0);
  expect(byarInterval(0).upper).toBeCloseTo(3.69, 1);
  expect(() => byarInterval(-1)).toThrow(RangeError);
});

test('a binomial quantile is the least number of successes that reaches its level', () => {
  expect(binomialQuantile({ trials: 10, p: 0.5 }, 0.5)).toBe(5);
  expect(binomialQuantile({ trials: 10, p: 0.5 }, 0.025)).toBe(2);
  expect(binomialQuantile({ trials: 10, p: 0.5 }, 0.975)).toBe(8);
  expect(binomialQuantile({ trials: 4, p: 1 }, 0.1)).toBe(4);
  expect(binomialQuantile({ trials: 4, p: 0 }, 0.99)).toBe(0);
});

test('funnel limits narrow as forces grow, and the 99.8% limits lie outside the 95% ones', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.integer({ min: 30, max: 20_000 }),
      (average, size) => {
        const [small, large] = [funnelLimits(average, size), funnelLimits(average, size * 4)];
        expect(large[95].upper - large[95].lower).toBeLessThan(small[95].upper - small[95].lower);
        expect(small[99.8].lower).toBeLessThanOrEqual(small[95].lower);
        expect(small[99.8].upper).toBeGreaterThanOrEqual(small[95].upper);
      },
    ),
  );
});

test('under 30 the funnel is exact: 2 to 8 of 10 are ordinary where the average is a half', () => {
  expect(funnelLimits(0.5, 10)[95]).toEqual({ lower: 0.2, upper: 0.8 });
});

test.each([
  [0.5, 'inside'],
  [0.62, 'above-95'],
  [0.7, 'above-99.8'],
  [0.38, 'below-95'],
  [0.3, 'below-99.8'],
] as const)('a rate of %d at 100 cases around a half is %s', (rate, place) => {
  expect(funnelPlace(rate, funnelLimits(0.5, 100))).toBe(place);
});

test('a funnel needs an average that is a proportion and a whole denominator', () => {
  expect(() => funnelLimits(1.2, 100)).toThrow(RangeError);
  expect(() => funnelLimits(0.2, 0)).toThrow(RangeError);
  expect(() => funnelLimits(0.2, 10.5)).toThrow(RangeError);
});
