import { type Equation, NO_LIMIT, type Terms } from './equations';
import type { solvedRows } from './solved';

/*
 * Most of what is impossible can be seen to be without a solver: every unknown has a least and a most, each equation
 * narrows those of its unknowns, and where nothing is left the equations contradict one another.
 */

type Row = { unknowns: readonly number[]; times: readonly number[]; least: number; most: number };

/** The least and the most of each unknown. */
type Ends = { least: Float64Array; most: Float64Array };

export type Narrowing = {
  /** False when the equations contradict one another, with this one among them; true when that was not found out. */
  mayHold: (equation: Equation) => boolean;
  /** The sum is no larger than this. */
  most: (terms: Terms) => number;
};

/** As often as this an equation may be looked at again, so that narrowing by ever smaller steps comes to an end. */
const MOST_LOOKS = 30;
const NEARLY_NOTHING = 1e-6;

const rowOf = (
  { terms, least, most }: Equation,
  placeOf: (unknown: number) => number | undefined,
): Row | null => {
  const unknowns: number[] = [];
  const times: number[] = [];
  for (const [unknown, count] of terms) {
    const place = placeOf(unknown);
    if (place === undefined) return null;
    unknowns.push(place);
    times.push(count);
  }
  return { unknowns, times, least, most };
};

/** What the other unknowns of a row leave for one of them. */
function narrowOne(
  ends: Ends,
  { place, times }: { place: number; times: number },
  rest: { least: number; most: number },
): boolean | null {
  const [one, other] = [rest.least / times, rest.most / times];
  const least = Math.ceil(Math.min(one, other) - NEARLY_NOTHING);
  const most = Math.floor(Math.max(one, other) + NEARLY_NOTHING);
  const [knownLeast = 0, knownMost = 0] = [ends.least[place], ends.most[place]];
  if (least <= knownLeast && most >= knownMost) return false;
  ends.least[place] = Math.max(least, knownLeast);
  ends.most[place] = Math.min(most, knownMost);
  return (ends.least[place] ?? 0) > (ends.most[place] ?? 0) ? null : true;
}

const at = (numbers: ArrayLike<number>, place: number): number => numbers[place] ?? 0;

/** Narrows the unknowns of a row. Returns those that were, or null when the row cannot be true. */
function narrowRow(ends: Ends, { unknowns, times, least, most }: Row): number[] | null {
  let [low, high] = [0, 0];
  unknowns.forEach((place, index) => {
    const by = at(times, index);
    low += by * (by > 0 ? at(ends.least, place) : at(ends.most, place));
    high += by * (by > 0 ? at(ends.most, place) : at(ends.least, place));
  });
  if (low > most + NEARLY_NOTHING || high < least - NEARLY_NOTHING) return null;
  if (low >= least && high <= most) return [];
  const narrowed: number[] = [];
  for (const [index, place] of unknowns.entries()) {
    const by = at(times, index);
    const own = [by * at(ends.least, place), by * at(ends.most, place)];
    const rest = { least: least - (high - Math.max(...own)), most: most - (low - Math.min(...own)) };
    const isNarrower = narrowOne(ends, { place, times: by }, rest);
    if (isNarrower === null) return null;
    if (isNarrower) narrowed.push(place);
  }
  return narrowed;
}

/** What the equations leave of each unknown, and what one more would. `solved` are the same equations, solved. */
export function narrowing(equations: readonly Equation[], solved: ReturnType<typeof solvedRows>): Narrowing {
  const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const places = new Map(names.map((unknown, place) => [unknown, place]));
  const also = [...solved.values()].map(({ terms, sum }): Equation => ({ terms, least: sum, most: sum }));
  const rows = [...equations, ...also].flatMap((one) => rowOf(one, (unknown) => places.get(unknown)) ?? []);
  const having: number[][] = names.map(() => []);
  rows.forEach(({ unknowns }, row) => {
    for (const place of unknowns) having[place]?.push(row);
  });
  const start: Ends = {
    least: new Float64Array(names.length),
    most: new Float64Array(names.length).fill(NO_LIMIT),
  };

  /** Goes on from these rows to all that they touch. False when nothing is left of some unknown. */
  const spread = (ends: Ends, queue: Row[]): boolean => {
    const looks = new Map<Row, number>();
    for (const row of queue) {
      const times = (looks.get(row) ?? 0) + 1;
      if (times > MOST_LOOKS) continue;
      looks.set(row, times);
      const narrowed = narrowRow(ends, row);
      if (narrowed === null) return false;
      for (const place of narrowed)
        for (const other of having[place] ?? []) {
          const next = rows[other];
          if (next && next !== row) queue.push(next);
        }
    }
    return true;
  };

  const isPossible = spread(start, [...rows]);
  return {
    mayHold(equation) {
      const row = rowOf(equation, (unknown) => places.get(unknown));
      if (!isPossible || !row) return isPossible;
      return spread({ least: start.least.slice(), most: start.most.slice() }, [row]);
    },
    most(terms) {
      let sum = 0;
      for (const [unknown, times] of terms) {
        const place = places.get(unknown);
        const [least, most] =
          place === undefined ? [0, NO_LIMIT] : [at(start.least, place), at(start.most, place)];
        sum += times * (times > 0 ? most : least);
      }
      return sum;
    },
  };
}
