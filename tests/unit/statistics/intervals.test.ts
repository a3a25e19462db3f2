import fc from 'fast-check';
import { expect, test } from 'vitest';
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
