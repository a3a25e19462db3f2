/** Significant digits of a number as it was printed: "0.0746" has three, "-2.60" three, "82.84" four. */
export function digitsOf(printed: string): number {
  return printed.replace(/^-?0*\.?0*/, '').replace(/[^\d]/g, '').length;
}

/** How far a value of ours, rounded to the digits that were printed, is from what was printed. 0 when they agree. */
export function differenceFrom(printed: string, ours: number): number {
  const digits = Math.min(17, Math.max(1, digitsOf(printed)));
  return Math.abs(Number(ours.toPrecision(digits)) - Number(printed));
}
