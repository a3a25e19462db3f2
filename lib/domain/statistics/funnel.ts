import { binomialQuantile } from './binomial';
import { type Confidence, type Interval, wilsonInterval } from './intervals';

/** Below this denominator the normal curve is a poor likeness of chance, so the limits are exact. */
const EXACT_BELOW = 30;

/** Chance in each tail outside the limits. */
const TAIL = { 95: 0.025, 99.8: 0.001 } as const satisfies Record<Confidence, number>;

/** Where a force's rate may lie (0 to 1) by chance alone, were its true rate the average of all. */
export type FunnelLimits = Record<Confidence, Interval>;

/** 'outside-99.8' is a strong sign, 'outside-95' a weak one (one force in twenty by chance), 'inside' none. */
export type FunnelPlace = 'inside' | 'above-95' | 'below-95' | 'above-99.8' | 'below-99.8';

function limitsAt(average: number, denominator: number, confidence: Confidence): Interval {
  if (denominator < EXACT_BELOW) {
    const successes = (level: number) =>
      binomialQuantile({ trials: denominator, p: average }, level) / denominator;
    return { lower: successes(TAIL[confidence]), upper: successes(1 - TAIL[confidence]) };
  }
  const found = wilsonInterval({ numerator: average * denominator, denominator }, confidence);
  if (!found) throw new RangeError('A funnel needs an average and a denominator');
  return found;
}

/**
 * Funnel limits around `average` (0 to 1) at `denominator`: Wilson-type at 95% and 99.8%, exact binomial under 30.
 * For comparing forces of different size: differences inside the funnel are no ground for a ranking.
 * @throws RangeError when the average is outside 0 to 1 or the denominator is not a whole number above 0.
 */
export function funnelLimits(average: number, denominator: number): FunnelLimits {
  if (!(average >= 0 && average <= 1)) throw new RangeError(`Not an average proportion: ${average}`);
  if (!Number.isInteger(denominator) || denominator < 1)
    throw new RangeError(`Not a denominator: ${denominator}`);
  return { 95: limitsAt(average, denominator, 95), 99.8: limitsAt(average, denominator, 99.8) };
}

/** Where a rate (0 to 1) lies in its funnel. A rate on a limit is inside it. */
export function funnelPlace(rate: number, limits: FunnelLimits): FunnelPlace {
  if (rate > limits[99.8].upper) return 'above-99.8';
  if (rate < limits[99.8].lower) return 'below-99.8';
  if (rate > limits[95].upper) return 'above-95';
  return rate < limits[95].lower ? 'below-95' : 'inside';
}
