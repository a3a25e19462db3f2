/** A lower and an upper bound, in the unit of what they bound. */
export type Interval = { lower: number; upper: number };

/** Normal quantiles of the two confidences in use. */
const QUANTILES = { 95: 1.9599639845400536, 99.8: 3.090232306167813 } as const;
export type Confidence = keyof typeof QUANTILES;

/**
 * The reference takes the second quantile, for Wilson only, at the next number above 0.999 that a computer can hold.
 * The difference shows in the 14th digit; with it every published bound comes out to its last digit.
 */
const WILSON_QUANTILES = { ...QUANTILES, 99.8: 3.0902323061678465 } as const satisfies Record<
  Confidence,
  number
>;

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
  const z = WILSON_QUANTILES[confidence];
  const middle = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  return {
    lower: Math.max(0, (middle - spread) / 2 / (denominator + z * z)),
    upper: Math.min(1, (middle + spread) / 2 / (denominator + z * z)),
  };
}

/**
 * Byar's interval of a count of events: close to the exact Poisson interval, also for small counts. Never below 0.
 * @throws RangeError when the count is negative.
 */
export function byarInterval(count: number, confidence: Confidence = 95): Interval {
  if (!(count >= 0)) throw new RangeError(`Not a count: ${count}`);
  const z = QUANTILES[confidence];
  const bound = (events: number, side: 1 | -1) => {
    const root = 1 - 1 / (9 * events) + (side * z) / 3 / Math.sqrt(events);
    return events * (root * root * root);
  };
  return { lower: count === 0 ? 0 : Math.max(0, bound(count, -1)), upper: bound(count + 1, 1) };
}
