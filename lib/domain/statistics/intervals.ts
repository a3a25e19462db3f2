/** A lower and an upper bound, in the unit of what they bound. */
export type Interval = { lower: number; upper: number };

/**
 * Normal quantiles of the two confidences in use. The second is the quantile of 1 - (1 - 0.998) / 2 as double
 * arithmetic holds that number, so that published health-profile figures come out to their last digit.
 */
export const QUANTILES = { 95: 1.9599639845400536, 99.8: 3.0902323061678465 } as const;
export type Confidence = keyof typeof QUANTILES;

/**
 * Wilson's score interval of a proportion: how far `numerator / denominator` (0 to 1) may be off by chance alone.
 * Null when either is missing. Source: Wilson 1927; Newcombe 1998.
 * @throws RangeError when the denominator is not positive or the numerator lies outside 0 to the denominator.
 */
export function wilsonInterval(
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
  confidence: Confidence = 95,
): Interval | null {
  if (numerator === null || denominator === null) return null;
  if (!(denominator > 0) || numerator < 0 || numerator > denominator) {
    throw new RangeError(`Not a proportion: ${numerator} of ${denominator}`);
  }
  const z = QUANTILES[confidence];
  const middle = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  return {
    lower: (middle - spread) / 2 / (denominator + z * z),
    upper: (middle + spread) / 2 / (denominator + z * z),
  };
}

/**
 * Byar's interval of a count of events: close to the exact Poisson interval, also for small counts. Never below 0.
 * @throws RangeError when the count is negative.
 */
export function byarInterval(count: number, confidence: Confidence = 95): Interval {
  if (!(count >= 0)) throw new RangeError(`Not a count: ${count}`);
  const z = QUANTILES[confidence];
  const next = count + 1;
  const upper = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  if (count === 0) return { lower: 0, upper };
  return { lower: Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3), upper };
}
