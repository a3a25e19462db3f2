/** Mean and control limits of one stretch of figures. `averageMovingRange` is in the unit of the figures. */
export type XmrLimits = { mean: number; lower: number; upper: number; averageMovingRange: number };

/** Three standard deviations, estimated from moving ranges of two: 3 / 1.128, as Making Data Count rounds it. */
const LIMIT = 2.66;
/** The upper limit of the moving ranges themselves. Larger ones come from special causes, not from common ones. */
const SCREEN = 3.267;

/** The arithmetic mean. NaN when there are no values. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Sizes of the steps from one figure to the next. A missing figure (null) breaks the chain, because the step across a
 * gap is not a step between neighbours.
 */
export function movingRanges(figures: readonly (number | null)[]): number[] {
  return figures.flatMap((figure, index) => {
    const before = index === 0 ? null : (figures[index - 1] ?? null);
    return figure === null || before === null ? [] : [Math.abs(figure - before)];
  });
}

/** Average moving range; with `screening`, ranges of 3.267 times the first average or more are dropped once. */
export function averageMovingRange(ranges: readonly number[], screening: boolean): number {
  if (ranges.length === 0) return 0;
  const average = meanOf(ranges);
  const kept = screening ? ranges.filter((range) => range < SCREEN * average) : ranges;
  return kept.length === 0 ? average : meanOf(kept);
}

/**
 * Limits of an XmR chart: mean ± 2.66 × average moving range, in the unit of the figures. The mean uses every figure,
 * screened or not. Rule: NHS Making Data Count, as in NHSRplotthedots.
 * @throws RangeError when there is no figure at all.
 */
export function xmrLimits(
  figures: readonly (number | null)[],
  { screening = true }: { screening?: boolean } = {},
): XmrLimits {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) throw new RangeError('An XmR chart needs figures');
  const mean = meanOf(known);
  const average = averageMovingRange(movingRanges(figures), screening);
  return { mean, lower: mean - LIMIT * average, upper: mean + LIMIT * average, averageMovingRange: average };
}

/**
 * True for limits that no figure but the mean lies between: the steps were all 0, or screened away. Sums of decimals are
 * off by a few units of the last bit, so a width that is only that counts as none.
 */
export function isZeroWidth({ mean, lower, upper }: Pick<XmrLimits, 'mean' | 'lower' | 'upper'>): boolean {
  return upper - lower <= 1e-9 * Math.abs(mean);
}
