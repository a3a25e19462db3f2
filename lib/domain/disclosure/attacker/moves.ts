import { type Equation, type Terms, valueIn, type World } from './equations';

/*
 * Most of what an attacker asks is possible, and can be seen to be without a solver: from a world that is known, one
 * unknown rises by 1, those that depend on it follow, and everything known is still true.
 */

type Move = ReadonlyMap<number, number>;

const NEARLY_NOTHING = 1e-9;

function takeOff(from: Map<number, number>, row: Terms, times: number): void {
  for (const [unknown, count] of row) {
    const left = (from.get(unknown) ?? 0) - times * count;
    if (Math.abs(left) < NEARLY_NOTHING) from.delete(unknown);
    else from.set(unknown, left);
  }
}

/** The exact equations, each solved for one unknown that is in no other (Gauss and Jordan). */
function solved(equations: readonly Equation[]): Map<number, Map<number, number>> {
  const rows = new Map<number, Map<number, number>>();
  for (const { terms, least, most } of equations) {
    if (least !== most) continue;
    const row = new Map(terms);
    for (const unknown of terms.keys()) {
      const known = rows.get(unknown);
      if (known) takeOff(row, known, row.get(unknown) ?? 0);
    }
    const [[pivot, times] = [0, 0]] = row;
    if (times === 0) continue;
    const scaled = new Map([...row].map(([unknown, count]): [number, number] => [unknown, count / times]));
    for (const other of rows.values()) if (other.has(pivot)) takeOff(other, scaled, other.get(pivot) ?? 0);
    rows.set(pivot, scaled);
  }
  return rows;
}

/** Every way to change one unknown by 1 that leaves all exact equations true, in whole numbers. */
export function movesOf(equations: readonly Equation[]): Move[] {
  const rows = solved(equations);
  const moves = new Map<number, Map<number, number>>();
  for (const [pivot, row] of rows) {
    for (const [unknown, count] of row) {
      if (unknown === pivot) continue;
      const move = moves.get(unknown) ?? new Map([[unknown, 1]]);
      move.set(pivot, -count);
      moves.set(unknown, move);
    }
  }
  return [...moves.values()].filter((move) => [...move.values()].every(Number.isInteger));
}

function step(world: World, { move, times }: { move: Move; times: number }): World | null {
  for (const [unknown, by] of move) if ((world.get(unknown) ?? 0) + by * times < 0) return null;
  const next = new Map(world);
  for (const [unknown, by] of move) next.set(unknown, (next.get(unknown) ?? 0) + by * times);
  return next;
}

const isTrueIn = (world: World, { terms, least, most }: Equation): boolean => {
  const value = valueIn(world, terms);
  return value >= least && value <= most;
};

type Known = { worlds: readonly World[]; moves: readonly Move[]; ranges: readonly Equation[] };

/** A world, one move from one of these, in which the sum is this number; null when there is none so near. */
export function findNear({ worlds, moves, ranges }: Known, terms: Terms, count: number): World | null {
  const leading = moves.flatMap((move) => {
    const by = valueIn(move, terms);
    return by === 0 ? [] : [{ move, by }];
  });
  for (const world of worlds) {
    const gap = count - valueIn(world, terms);
    for (const { move, by } of leading) {
      const next = Number.isInteger(gap / by) ? step(world, { move, times: gap / by }) : null;
      if (next && ranges.every((range) => isTrueIn(next, range))) return next;
    }
  }
  return null;
}
