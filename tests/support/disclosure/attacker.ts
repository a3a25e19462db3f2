/*
 * An attacker who shares no code with what hides. What may be unknown is a list of whole numbers of people, none below
 * 0; what is shown are sums of some of them. Whether a guess can be true is tried out, number by number.
 */

/** What is known of a sum of unknowns: it is at least `least` and at most `most`. */
export type Known = { unknowns: readonly number[]; least: number; most: number };

type Ranges = { least: number[]; most: number[] };

/** Narrows the ranges until nothing moves; false when they contradict one another. */
function narrow({ least, most }: Ranges, known: readonly Known[]): boolean {
  for (let moved = true; moved;) {
    moved = false;
    for (const { unknowns, least: low, most: high } of known) {
      const lows = unknowns.reduce((sum, at) => sum + (least[at] ?? 0), 0);
      const highs = unknowns.reduce((sum, at) => sum + (most[at] ?? 0), 0);
      if (lows > high || highs < low) return false;
      for (const at of unknowns) {
        const [from, to] = [least[at] ?? 0, most[at] ?? 0];
        const atMost = Math.min(to, high - (lows - from));
        const atLeast = Math.max(from, low - (highs - to));
        if (atMost < atLeast) return false;
        if (atMost < to || atLeast > from) {
          most[at] = atMost;
          least[at] = atLeast;
          moved = true;
          break;
        }
      }
    }
  }
  return true;
}

/** True when there are numbers from 0 to `largest` that agree with everything known. */
function isPossible(unknowns: number, known: readonly Known[], largest: number): boolean {
  const start = {
    least: Array.from({ length: unknowns }, () => 0),
    most: Array.from({ length: unknowns }, () => largest),
  };
  return hasSolution(start, known);
}

function hasSolution(ranges: Ranges, known: readonly Known[]): boolean {
  if (!narrow(ranges, known)) return false;
  const open = ranges.least.findIndex((low, at) => low < (ranges.most[at] ?? 0));
  if (open === -1) return true;
  for (let guess = ranges.least[open] ?? 0; guess <= (ranges.most[open] ?? 0); guess += 1) {
    const least = ranges.least.with(open, guess);
    const most = ranges.most.with(open, guess);
    if (hasSolution({ least, most }, known)) return true;
  }
  return false;
}

/** Those of 1, 2, 3 and 4 that a sum of unknowns can be, given everything known. */
export function possibleSmallCounts(
  unknowns: number,
  known: readonly Known[],
  { sum, largest }: { sum: readonly number[]; largest: number },
): number[] {
  return [1, 2, 3, 4].filter((count) =>
    isPossible(unknowns, [...known, { unknowns: sum, least: count, most: count }], largest),
  );
}
