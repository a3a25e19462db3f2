import type { Interval } from '../intervals';

/** The part of the forces at either end whose scores are pulled in, so that a few far ones do not widen the funnel for all. */
const WINSORISED = 0.1;
/** How many standard errors above 1 the dispersion must lie before it counts as more than chance. */
const STANDARD_ERRORS = 2;

/** One force: cases counted, out of how many. */
export type Share = { numerator: number; denominator: number };

/**
 * How much forces differ. `average`: of all together, 0 to 1. `dispersion`: 1 where they differ by chance alone, 4 where
 * squared distances are 4 times as large. `variance`: between forces beyond chance, in squared proportions; 0 where the
 * test finds no more than chance.
 */
export type Dispersion = { average: number; dispersion: number; variance: number };

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The value below which a part of sorted numbers lies, between two of them in a straight line. */
function quantile(sorted: readonly number[], level: number): number {
  const place = (sorted.length - 1) * level;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

function winsorised(scores: readonly number[]): number[] {
  const sorted = scores.toSorted((a, b) => a - b);
  const range: Interval = { lower: quantile(sorted, WINSORISED), upper: quantile(sorted, 1 - WINSORISED) };
  return scores.map((score) => Math.min(range.upper, Math.max(range.lower, score)));
}

/**
 * The average of some forces and how much they differ beyond chance: Spiegelhalter's additive model, with scores winsorised
 * at 10%. The variance between forces is used only where the dispersion is over 1 by more than 2 of its standard errors.
 * Source: Spiegelhalter 2005, Quality and Safety in Health Care 14, 347.
 * @throws RangeError when there is no force, or none of them has a case in the denominator.
 */
export function dispersionOf(shares: readonly Share[]): Dispersion {
  const cases = sum(shares.map(({ denominator }) => denominator));
  if (cases === 0) throw new RangeError('A funnel needs forces with cases');
  const average = sum(shares.map(({ numerator }) => numerator)) / cases;
  const spread = average * (1 - average);
  if (spread === 0) return { average, dispersion: 0, variance: 0 };
  const weights = shares.map(({ denominator }) => denominator / spread);
  const scores = shares.map(
    ({ numerator, denominator }, at) => (numerator / denominator - average) * Math.sqrt(weights[at] ?? 0),
  );
  const squares = sum(winsorised(scores).map((score) => score * score));
  const dispersion = squares / shares.length;
  if (dispersion <= 1 + STANDARD_ERRORS * Math.sqrt(2 / shares.length))
    return { average, dispersion, variance: 0 };
  const weight = sum(weights) - sum(weights.map((one) => one * one)) / sum(weights);
  return { average, dispersion, variance: Math.max(0, (squares - (shares.length - 1)) / weight) };
}
