import { type Equation, isTrueIn, type Terms, valueIn, type World } from '../equations';
import type { solvedRows } from './solved';

/*
 * Most of what an attacker asks is possible, and can be seen to be without a solver: from a world that is known, one
 * unknown rises by 1, those that depend on it follow, and everything known is still true.
 */

type Move = ReadonlyMap<number, number>;

/** Every way to change one unknown by 1 that leaves all solved equations true, in whole numbers. */
export function movesOf(rows: ReturnType<typeof solvedRows>): Move[] {
  const moves = new Map<number, Map<number, number>>();
  for (const [pivot, { terms }] of rows) {
    for (const [unknown, count] of terms) {
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
