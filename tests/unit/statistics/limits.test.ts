import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeLimits, isOverDispersed } from '@/lib/domain/statistics/attribute-limits';
import { specialCauses } from '@/lib/domain/statistics/run-rules';
import { movingRanges, xmrLimits } from '@/lib/domain/statistics/xmr';
import { CHARGED_OF_OUTCOMES } from '@/tests/support/statistics/home-office-quarters';

const quarters = CHARGED_OF_OUTCOMES.map(([numerator, denominator]) => ({ numerator, denominator }));

test('limits of a small example are those worked out by hand', () => {
  const { mean, lower, upper, averageMovingRange } = xmrLimits([10, 12, 11, 14, 9]);
  expect([mean, averageMovingRange]).toEqual([11.2, 2.75]);
  expect(lower).toBeCloseTo(3.885, 12);
  expect(upper).toBeCloseTo(18.515, 12);
});

test('a missing figure breaks the chain of moving ranges', () => {
  expect(movingRanges([1, 3, null, 10, 11])).toEqual([2, 1]);
});

test('an XmR chart without a figure is refused', () => {
  expect(() => xmrLimits([null, null])).toThrow(RangeError);
});

test('equal figures are never a special cause, whatever the last bit of their mean', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      fc.integer({ min: 12, max: 60 }),
      (figure, count) => {
        const figures = Array.from({ length: count }, () => figure);
        const { mean, lower, upper } = xmrLimits(figures);
        const causes = specialCauses(figures.map((one) => ({ figure: one, mean, lower, upper })));
        expect(causes.every((cause) => cause === null)).toBe(true);
      },
    ),
  );
});

test('moving or stretching all figures moves or stretches the limits', () => {
  const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(
      figures,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: -50, max: 50 }),
      (values, by, shift) => {
        const [plain, moved] = [xmrLimits(values), xmrLimits(values.map((value) => value * by + shift))];
        expect(moved.upper).toBeCloseTo(plain.upper * by + shift, 6);
        expect(moved.lower).toBeCloseTo(plain.lower * by + shift, 6);
      },
    ),
  );
});

test('of 48 real quarters an XmR chart puts 6 outside its limits and a plain p-chart 36', () => {
  const rates = quarters.map(({ numerator, denominator }) => numerator / denominator);
  const xmr = xmrLimits(rates, { screening: false });
  expect(rates.filter((rate) => rate > xmr.upper || rate < xmr.lower)).toHaveLength(6);
  const { mean } = attributeLimits(quarters, 'p');
  const sigma = (denominator: number) => Math.sqrt((mean * (1 - mean)) / denominator);
  const outside = quarters.filter(
    ({ numerator, denominator }) => Math.abs(numerator / denominator - mean) > 3 * sigma(denominator),
  );
  expect(outside).toHaveLength(36);
});

test('real quarters of some 30,000 outcomes are over-dispersed, so their limits are widened by Laney’s factor', () => {
  const found = attributeLimits(quarters, 'p');
  expect(found.overDispersed).toBe(true);
  expect(found.sigmaZ).toBeGreaterThan(5);
  const outside = quarters.filter(({ numerator, denominator }, index) => {
    const limit = found.limits[index];
    return limit && (numerator / denominator > limit.upper || numerator / denominator < limit.lower);
  });
  expect(outside.length).toBeLessThan(10);
});

test('with equal denominators p-prime limits are those of an XmR chart with the constant 3 / 1.128', () => {
  const shares = [400, 620, 300, 700, 420, 660, 310, 720, 390, 610, 280, 690].map((numerator) => ({
    numerator,
    denominator: 1000,
  }));
  const rates = shares.map(({ numerator }) => numerator / 1000);
  const { mean, averageMovingRange } = xmrLimits(rates, { screening: false });
  const found = attributeLimits(shares, 'p');
  expect(found.overDispersed).toBe(true);
  for (const limit of found.limits)
    expect(limit?.upper).toBeCloseTo(mean + (3 / 1.128) * averageMovingRange, 12);
});

test('counts that vary as the Poisson distribution does keep plain limits: mean ± 3 standard deviations', () => {
  const found = attributeLimits(
    [9, 12, 8, 10, 13, 9, 11, 7, 12, 10, 9, 10].map((numerator) => ({ numerator, denominator: 1 })),
    'u',
  );
  expect(found.overDispersed).toBe(false);
  expect(found.mean).toBe(10);
  expect(found.limits[0]?.upper).toBeCloseTo(10 + 3 * Math.sqrt(10), 12);
});

test('over-dispersion must be more than a few steps can show: the fewer the steps, the more', () => {
  expect(isOverDispersed(1.4, 11)).toBe(false);
  expect(isOverDispersed(1.4, 47)).toBe(true);
  expect(isOverDispersed(9, 0)).toBe(false);
});

test('rates without a denominator have no limits', () => {
  expect(() => attributeLimits([{ numerator: 1, denominator: 0 }], 'p')).toThrow(RangeError);
  expect(() => attributeLimits([null], 'u')).toThrow(RangeError);
});
