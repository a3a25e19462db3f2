import { binomialQuantile } from './forces/binomial';
import type { Confidence, Interval } from './intervals';

/** Chance beyond each limit of the two confidences. */
const TAIL = { 95: 0.025, 99.8: 0.001 } as const satisfies Record<Confidence, number>;

/** Where a force's rate may lie (0 to 1) by chance alone, were its true rate the average of all. */
export type FunnelLimits = Record<Confidence, Interval>;

/** 'outside-99.8' is a strong sign, 'outside-95' a weak one (one force in twenty by chance), 'inside' none. */
export type FunnelPlace = 'inside' | 'above-95' | 'below-95' | 'above-99.8' | 'below-99.8';

/**
 * The lower limit as a number of cases, between two whole numbers: Spiegelhalter's interpolation of the exact binomial
 * distribution. Fewer cases than the limit come with a chance of at most `tail`, one case more with a greater chance.
 */
function lowestCases(trials: number, p: number, tail: number): number {
  const { successes, upTo, exactly } = binomialQuantile({ trials, p }, tail);
  return Math.max(0, successes - (upTo - tail) / exactly);
}

/** Limits of one confidence; the upper one is the lower one of the cases that are left over, so that both keep their chance. */
function limitsAt(average: number, denominator: number, confidence: Confidence): Interval {
  const tail = TAIL[confidence];
  return {
    lower: lowestCases(denominator, average, tail) / denominator,
    upper: 1 - lowestCases(denominator, 1 - average, tail) / denominator,
  };
}

/** Between forces there is more than chance: how much more at a denominator, as a factor of the width (1 or more). */
function wideningAt(average: number, denominator: number, variance: number): number {
  const byChance = (average * (1 - average)) / denominator;
  return byChance === 0 ? 1 : Math.sqrt((byChance + variance) / byChance);
}

function widened({ lower, upper }: Interval, average: number, factor: number): Interval {
  return {
    lower: Math.max(0, average - (average - lower) * factor),
    upper: Math.min(1, average + (upper - average) * factor),
  };
}

/**
 * Funnel limits around `average` (0 to 1) at `denominator`: interpolated exact binomial limits at 95% and 99.8%, widened by
 * `variance` between forces (squared proportions; 0 for none). For comparing forces of different size: differences inside
 * the funnel are no ground for a ranking. Source: Spiegelhalter 2005, Statistics in Medicine 24, 1185.
 * @throws RangeError when the average is outside 0 to 1, the denominator is not a whole number above 0, or the variance
 * is negative.
 */
export function funnelLimits(average: number, denominator: number, variance = 0): FunnelLimits {
  if (!(average >= 0 && average <= 1)) throw new RangeError(`Not an average proportion: ${average}`);
  if (!Number.isInteger(denominator) || denominator < 1)
    throw new RangeError(`Not a denominator: ${denominator}`);
  if (!(variance >= 0)) throw new RangeError(`Not a variance: ${variance}`);
  const factor = wideningAt(average, denominator, variance);
  return {
    95: widened(limitsAt(average, denominator, 95), average, factor),
    99.8: widened(limitsAt(average, denominator, 99.8), average, factor),
  };
}

/** Where a rate (0 to 1) lies in its funnel. A rate on a limit is inside it. */
export function funnelPlace(rate: number, limits: FunnelLimits): FunnelPlace {
  if (rate > limits[99.8].upper) return 'above-99.8';
  if (rate < limits[99.8].lower) return 'below-99.8';
  if (rate > limits[95].upper) return 'above-95';
  return rate < limits[95].lower ? 'below-95' : 'inside';
}
