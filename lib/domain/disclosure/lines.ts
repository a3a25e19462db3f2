import type { Cell, Column, Place, Stretch } from './cells';
import { overlaps } from './cells';

/** The cells of one line in the order of their days, and its counts added up. */
export type Line = {
  name: string;
  column: Column;
  place: Place;
  cells: readonly Cell[];
  /** Days of the longest of its periods. */
  longest: number;
  /** Every true count of it; what its source has hidden counts as 0. */
  known: Cumulative;
};

/** From one day on, how many people up to each day; days of different groups are not joined by any counts. */
export type Cumulative = Map<number, { group: number; upTo: number }>;

/** What a reader can add up from these cells. Cells without a count add 0. */
export function addUp(cells: readonly Cell[]): Cumulative {
  const steps = new Map<number, { to: number; count: number }[]>();
  const join = (from: number, to: number, count: number) =>
    steps.set(from, [...(steps.get(from) ?? []), { to, count }]);
  for (const { from, to, count } of cells) {
    join(from, to, count ?? 0);
    join(to, from, -(count ?? 0));
  }
  const found: Cumulative = new Map();
  for (const start of [...steps.keys()].sort((a, b) => a - b)) {
    if (found.has(start)) continue;
    found.set(start, { group: start, upTo: 0 });
    const reached = [start];
    for (const node of reached) {
      const upTo = found.get(node)?.upTo ?? 0;
      for (const { to, count } of steps.get(node) ?? []) {
        if (found.has(to)) continue;
        found.set(to, { group: start, upTo: upTo + count });
        reached.push(to);
      }
    }
  }
  return found;
}

/** How many people between two days, or null where the counts do not say. */
export function countBetween(counts: Cumulative, { from, to }: Stretch): number | null {
  const [start, end] = [counts.get(from), counts.get(to)];
  return start && end && start.group === end.group ? end.upTo - start.upTo : null;
}

/** `Map.groupBy`, which Node.js has from version 21 on. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The lines of a table of cells. */
export function linesOf(cells: readonly Cell[]): Map<string, Line> {
  const byName = groupBy(cells, ({ line }) => line);
  return new Map(
    [...byName].flatMap(([name, unsorted]): [string, Line][] => {
      const sorted = unsorted.toSorted((a, b) => a.from - b.from);
      const [first] = sorted;
      if (!first) return [];
      const longest = sorted.reduce((most, { from, to }) => Math.max(most, to - from), 0);
      const { column, place } = first;
      return [[name, { name, column, place, cells: sorted, longest, known: addUp(sorted) }]];
    }),
  );
}

/** The cells of a line that hold any of these days. */
export function cellsDuring({ cells, longest }: Line, stretch: Stretch): Cell[] {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.from ?? 0) < stretch.from - longest) low = middle + 1;
    else high = middle;
  }
  const found: Cell[] = [];
  for (let at = low; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell || cell.from >= stretch.to) break;
    if (overlaps(cell, stretch)) found.push(cell);
  }
  return found;
}
