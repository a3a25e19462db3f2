import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialQuantile } from '@/lib/domain/statistics/forces/binomial';
import { funnelLimits, funnelPlace } from '@/lib/domain/statistics/funnel';
import { dispersionOf, type Share } from '@/lib/domain/statistics/forces/dispersion';

test('a binomial quantile is the least number of successes that reaches its level', () => {
  const successes = (trials: number, p: number, level: number) =>
    binomialQuantile({ trials, p }, level).successes;
  expect(successes(10, 0.5, 0.5)).toBe(5);
  expect(successes(10, 0.5, 0.025)).toBe(2);
  expect(successes(10, 0.5, 0.975)).toBe(8);
  expect(successes(4, 1, 0.1)).toBe(4);
  expect(successes(4, 0, 0.99)).toBe(0);
  // So many trials that the chance of no success is no number a computer knows.
  expect(successes(10_000, 0.5, 0.5)).toBe(5000);
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

// Worked out in whole numbers and fractions of them, without rounding.
test.each([
  { average: 0.5, cases: 10, confidence: 95, lower: 1.3244444444444445, upper: 8.675555555555556 },
  { average: 0.36, cases: 100, confidence: 99.8, lower: 21.1389769684842, upper: 51.69262236580291 },
  { average: 0.36, cases: 1500, confidence: 99.8, lower: 482.4593131847454, upper: 598.336360021755 },
] as const)(
  '$cases cases around $average have the exact $confidence% limits',
  ({ average, cases, confidence, lower, upper }) => {
    const limits = funnelLimits(average, cases)[confidence];
    expect(limits.lower * cases).toBeCloseTo(lower, 9);
    expect(limits.upper * cases).toBeCloseTo(upper, 9);
  },
);

/** The natural logarithm of n!, by adding up. */
const LOG_FACTORIALS = [0];
for (let n = 1; n <= 10_000; n += 1) LOG_FACTORIALS.push((LOG_FACTORIALS[n - 1] ?? 0) + Math.log(n));
const logFactorial = (n: number) => LOG_FACTORIALS[n] ?? NaN;

const chanceOf = (count: number, n: number, p: number) =>
  Math.exp(
    logFactorial(n) -
      logFactorial(count) -
      logFactorial(n - count) +
      count * Math.log(p) +
      (n - count) * Math.log1p(-p),
  );

/** The chance of `count` or fewer, added up from `count` down until nothing more comes. Not the way that is tested. */
function chanceUpTo(count: number, n: number, p: number): number {
  let sum = 0;
  for (let at = count; at >= 0; at -= 1) {
    const chance = chanceOf(at, n, p);
    sum += chance;
    if (chance < sum * 1e-12) break;
  }
  return sum;
}

/** How many whole cases lie strictly below a limit given as a share; with `inwards` the limit lies one case higher. */
const below = (limit: number, n: number, inwards: 0 | 1) => Math.ceil(limit * n + inwards - 1e-9) - 1;
const BEYOND = 0.001;

function beyond(n: number, p: number, inwards: 0 | 1): [number, number] {
  const { lower, upper } = funnelLimits(p, n)[99.8];
  return [chanceUpTo(below(lower, n, inwards), n, p), chanceUpTo(below(1 - upper, n, inwards), n, 1 - p)];
}

test.each([0.04, 0.36])(
  'for every denominator of 10 to 10,000 around %d at most 1 in 1,000 lies beyond each limit, and more would one case further in',
  (average) => {
    const wrong: number[] = [];
    for (let n = 10; n <= 10_000; n += 1) {
      const kept = beyond(n, average, 0).every((chance) => chance <= BEYOND * (1 + 1e-9));
      const tight = beyond(n, average, 1).every((chance) => chance > BEYOND * (1 - 1e-9));
      if (!kept || !tight) wrong.push(n);
    }
    expect(wrong).toEqual([]);
  },
);

test('the same holds around any average', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.integer({ min: 10, max: 10_000 }),
      (average, n) => {
        for (const chance of beyond(n, average, 0)) expect(chance).toBeLessThanOrEqual(BEYOND * (1 + 1e-9));
        for (const chance of beyond(n, average, 1)) expect(chance).toBeGreaterThan(BEYOND * (1 - 1e-9));
      },
    ),
  );
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

test.each([
  [0.1, 'below-95'],
  [0.2, 'inside'],
  [0.8, 'inside'],
  [0.9, 'above-95'],
] as const)('%d of 10 cases around a half is %s', (rate, place) => {
  expect(funnelPlace(rate, funnelLimits(0.5, 10))).toBe(place);
});

test('variance between forces widens the limits as it adds to the variance of chance, and never beyond 0 and 1', () => {
  const [plain, wide] = [funnelLimits(0.36, 1500)[99.8], funnelLimits(0.36, 1500, 0.07 ** 2)[99.8]];
  const byChance = (0.36 * 0.64) / 1500;
  const factor = Math.sqrt((byChance + 0.07 ** 2) / byChance);
  expect(0.36 - wide.lower).toBeCloseTo((0.36 - plain.lower) * factor, 12);
  expect(wide.upper - 0.36).toBeCloseTo((plain.upper - 0.36) * factor, 12);
  expect(funnelLimits(0.02, 50, 0.3)[99.8]).toEqual({ lower: 0, upper: expect.any(Number) });
  expect(funnelLimits(0.02, 50, 0.3)[99.8].upper).toBeLessThanOrEqual(1);
});

test('a funnel needs an average that is a proportion, a whole denominator, and a variance', () => {
  expect(() => funnelLimits(1.2, 100)).toThrow(RangeError);
  expect(() => funnelLimits(0.2, 0)).toThrow(RangeError);
  expect(() => funnelLimits(0.2, 10.5)).toThrow(RangeError);
  expect(() => funnelLimits(0.2, 10, -1)).toThrow(RangeError);
});

/** Forces of 400 cases each, with these shares. */
const forces = (...shares: number[]): Share[] =>
  shares.map((share) => ({ numerator: share * 400, denominator: 400 }));

test('forces that differ by chance alone leave the funnel as it is', () => {
  const found = dispersionOf(forces(0.5, 0.52, 0.48, 0.51, 0.49, 0.53, 0.47, 0.5, 0.5, 0.5));
  expect(found.average).toBe(0.5);
  expect(found.dispersion).toBeLessThan(1);
  expect(found.variance).toBe(0);
});

test('forces that differ more give the additive variance of the worked example', () => {
  // Scores: 8 forces at 4 and 8 at -4 standard errors (of 0.025). Sum of squares 256, dispersion 16.
  const found = dispersionOf(forces(...Array.from({ length: 16 }, (_, at) => (at % 2 ? 0.6 : 0.4))));
  expect(found.dispersion).toBeCloseTo(16, 9);
  // (256 - 15) / (16 w - 16 w² / 16 w), where w is 1 / 0.025².
  expect(found.variance).toBeCloseTo((241 / 15) * 0.025 ** 2, 12);
});

test('2 far forces in 42 do not widen the funnel of all', () => {
  const ordinary = Array.from({ length: 40 }, (_, at) => 0.5 + 0.02 * ((at % 3) - 1));
  expect(dispersionOf(forces(...ordinary, 0.9, 0.9)).variance).toBe(0);
});

test('forces without a case cannot be compared', () => {
  expect(() => dispersionOf([])).toThrow(RangeError);
  expect(() => dispersionOf([{ numerator: 0, denominator: 0 }])).toThrow(RangeError);
  expect(dispersionOf([{ numerator: 0, denominator: 10 }])).toEqual({
    average: 0,
    dispersion: 0,
    variance: 0,
  });
});
