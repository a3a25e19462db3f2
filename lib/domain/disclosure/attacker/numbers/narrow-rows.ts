import type { Equation } from '../equations';

/* Equations as rows of numbers, and how each narrows the least and the most of its unknowns. */

export type Row = { unknowns: readonly number[]; times: readonly number[]; least: number; most: number };

/** The least and the most of each unknown. */
export type Ends = { least: Float64Array; most: Float64Array };

/** As often as this an equation may be looked at again, so that narrowing by ever smaller steps comes to an end. */
export const MOST_LOOKS = 30;
export const MOST_LOOKS_IN_DIVES = 8;
const NEARLY_NOTHING = 1e-6;

export const rowOf = ({ terms, least, most }: Equation, places: ReadonlyMap<number, number>): Row | null => {
  const unknowns: number[] = [];
  const times: number[] = [];
  for (const [unknown, count] of terms) {
    const place = places.get(unknown);
    if (place === undefined) return null;
    unknowns.push(place);
    times.push(count);
  }
  return { unknowns, times, least, most };
};

export const at = (numbers: ArrayLike<number>, place: number): number => numbers[place] ?? 0;

/** What was narrowed, as it was before: the place of an unknown, its least and its most, one after another. */
export type Before = number[];

/**
 * Narrows the unknowns of a row, and adds to `before` what they were. False when the row cannot be true. This is where
 * deciding spends its time, so that it makes no lists.
 */
function narrowRow({ least: leasts, most: mosts }: Ends, row: Row, before: Before): boolean {
  const { unknowns, times } = row;
  let low = 0;
  let high = 0;
  for (let index = 0; index < unknowns.length; index += 1) {
    const by = at(times, index);
    const one = by * at(leasts, at(unknowns, index));
    const other = by * at(mosts, at(unknowns, index));
    low += by > 0 ? one : other;
    high += by > 0 ? other : one;
  }
  if (low > row.most + NEARLY_NOTHING || high < row.least - NEARLY_NOTHING) return false;
  if (low >= row.least && high <= row.most) return true;
  for (let index = 0; index < unknowns.length; index += 1) {
    const place = at(unknowns, index);
    const by = at(times, index);
    const least = at(leasts, place);
    const most = at(mosts, place);
    if (least === most) continue;
    // What the other unknowns of the row leave for this one.
    const one = (row.least - high) / by + (by > 0 ? most : least);
    const other = (row.most - low) / by + (by > 0 ? least : most);
    const from = Math.max(least, Math.ceil((by > 0 ? one : other) - NEARLY_NOTHING));
    const to = Math.min(most, Math.floor((by > 0 ? other : one) + NEARLY_NOTHING));
    if (from === least && to === most) continue;
    before.push(place, least, most);
    leasts[place] = from;
    mosts[place] = to;
    if (from > to) return false;
  }
  return true;
}

/** Takes back what was narrowed, the last first. */
export function takeBack({ least, most }: Ends, before: Before): void {
  for (let index = before.length - 3; index >= 0; index -= 3) {
    least[at(before, index)] = at(before, index + 1);
    most[at(before, index)] = at(before, index + 2);
  }
}

/** By unknown, the rows that have it in them. */
export function byUnknown(rows: readonly Row[], unknowns: number): Row[][] {
  const found: Row[][] = Array.from({ length: unknowns }, () => []);
  for (const row of rows) for (const place of row.unknowns) found[place]?.push(row);
  return found;
}

/** `also` is one row more, which is not among those that have an unknown in them. */
type Spread = { ends: Ends; having: readonly Row[][]; also: Row | null; most: number };

/** Goes on from these rows to all that they touch. False when nothing is left of some unknown. */
export function spread({ ends, having, also, most }: Spread, queue: Row[], before: Before = []): boolean {
  const looks = new Map<Row, number>();
  for (const row of queue) {
    const times = (looks.get(row) ?? 0) + 1;
    if (times > most) continue;
    looks.set(row, times);
    const from = before.length;
    if (!narrowRow(ends, row, before)) return false;
    for (let index = from; index < before.length; index += 3) {
      const place = at(before, index);
      for (const next of having[place] ?? []) if (next !== row) queue.push(next);
      if (also !== null && also !== row && also.unknowns.includes(place)) queue.push(also);
    }
  }
  return true;
}
