import type { History, Plan } from './history';
import type { Random } from './random-numbers';

/*
 * Small tables, and the fewest of their figures that could be hidden so that nobody can be found: by trying out every set of
 * figures and every table that looks the same. It shares nothing with the rules or the solver.
 */

const FORCES = [0, 1].map((at) => ({ name: `Force ${at}`, code: `E2300000${at}`, parts: [at] }));
const ALL_FORCES = { name: 'All forces', code: 'E12000009', parts: [0, 1] };
const ALL_AGES = { name: 'All ages', code: null, parts: [0] };
const QUARTERS = 6;
const LEAVES = 3 * 2 * QUARTERS;
/** The smallest groups of the table among those of a history: 2 forces in 2 quarters. */
const CELLS = [0, 1, 2 * QUARTERS, 2 * QUARTERS + 1];

/** Which of the 4 cells each figure adds up: the cells, both quarters, both forces, and everything. */
const FIGURES = [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]] as const;

/** 2 forces and both together, 2 quarters and the half-year. */
export function smallTable(random: Random): History {
  const counted = Array.from({ length: LEAVES }, (_one, leaf) =>
    CELLS.includes(leaf) ? (random.chance(0.4) ? random.whole(0, 6) : random.whole(0, 20)) : 0,
  );
  const nothing = counted.map(() => 0);
  const plans = [...FORCES, ALL_FORCES].flatMap((area) =>
    (['quarter', 'half-year'] as const).map((span): Plan => ({
      kind: 'counts',
      area,
      scope: ALL_AGES,
      span,
      from: 0,
      isOfficial: false,
    })),
  );
  const edition = { quarters: 2, counted, others: nothing, corrections: nothing };
  return {
    ...{ seed: 0, areas: [...FORCES, ALL_FORCES], scopes: [ALL_AGES], hidesZero: false },
    ...{ plans, editions: [edition] },
  };
}

type Cells = readonly number[];
const sumOf = (figure: number, cells: Cells): number =>
  (FIGURES[figure] ?? []).reduce((sum: number, cell) => sum + (cells[cell] ?? 0), 0);
const isSmall = (count: number) => count > 0 && count < 5;

/** What each of the hidden figures can be, from all tables that show the same. A count is tried up to 12 above the largest. */
function possibleOf(cells: Cells, hidden: readonly number[]): Map<number, Set<number>> {
  const most = Math.max(...cells) + 12;
  const shown = FIGURES.map((_figure, at) => at).filter((at) => !hidden.includes(at));
  const wanted = shown.map((at) => sumOf(at, cells));
  const found = new Map(hidden.map((at): [number, Set<number>] => [at, new Set()]));
  const fixed = (cell: number) => (shown.includes(cell) ? [cells[cell] ?? 0] : null);
  const all = Array.from({ length: most + 1 }, (_one, count) => count);
  const [first, second, third, fourth] = [0, 1, 2, 3].map((cell) => fixed(cell) ?? all);
  for (const a of first ?? [])
    for (const b of second ?? [])
      for (const c of third ?? [])
        for (const d of fourth ?? []) {
          const table = [a, b, c, d];
          if (!shown.every((at, place) => sumOf(at, table) === wanted[place])) continue;
          for (const at of hidden) found.get(at)?.add(sumOf(at, table));
        }
  return found;
}

function isSafe(cells: Cells, hidden: readonly number[]): boolean {
  return [...possibleOf(cells, hidden)].every(([at, counts]) =>
    isSmall(sumOf(at, cells)) ? [1, 2, 3, 4].every((count) => counts.has(count)) : counts.size >= 4,
  );
}

/** The fewest figures of a small table that can be hidden so that no small count is shown or found out. */
export function leastHidden({ editions: [edition] }: History): number {
  const cells = CELLS.map((leaf) => edition?.counted[leaf] ?? 0);
  const small = FIGURES.map((_figure, at) => at).filter((at) => isSmall(sumOf(at, cells)));
  const others = FIGURES.map((_figure, at) => at).filter((at) => !small.includes(at));
  const sets = Array.from({ length: 2 ** others.length }, (_one, bits) =>
    others.filter((_other, at) => (bits >> at) & 1),
  ).toSorted((one, other) => one.length - other.length);
  const least = small.length === 0 ? [] : sets.find((more) => isSafe(cells, [...small, ...more]));
  return small.length + (least?.length ?? others.length);
}
