import type { Statement, Terms, World } from './statements';

/** By how much each unknown changes; what is known exactly stays true. */
type Move = ReadonlyMap<string, number>;

const ALMOST_NOTHING = 1e-9;

/** Takes `times` of one row off another. */
function subtract(from: Map<string, number>, row: Terms, times: number): void {
  for (const [name, count] of row) {
    const left = (from.get(name) ?? 0) - times * count;
    if (Math.abs(left) < ALMOST_NOTHING) from.delete(name);
    else from.set(name, left);
  }
}

/** The exact statements, solved for one unknown each: it is minus the rest of its row, and stands in no other row. */
function solved(open: readonly Statement[]): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const { terms, least, most } of open) {
    if (least !== most) continue;
    const row = new Map(terms);
    for (const [pivot, known] of rows) if (row.has(pivot)) subtract(row, known, row.get(pivot) ?? 0);
    const [[pivot, times] = ['', 0]] = row;
    if (times === 0) continue;
    const scaled = new Map([...row].map(([name, count]): [string, number] => [name, count / times]));
    for (const other of rows.values()) if (other.has(pivot)) subtract(other, scaled, other.get(pivot) ?? 0);
    rows.set(pivot, scaled);
  }
  return rows;
}

/** Ways from one world to another: one unknown rises by 1, and those that depend on it follow. Whole numbers only. */
export function movesOf(open: readonly Statement[]): Move[] {
  const rows = [...solved(open)];
  const pivots = new Set(rows.map(([pivot]) => pivot));
  const free = new Set(open.flatMap(({ terms }) => [...terms.keys()]).filter((name) => !pivots.has(name)));
  const moves = [...free].map((name): Move => {
    const following = rows.flatMap(([pivot, row]): [string, number][] =>
      row.has(name) ? [[pivot, -(row.get(name) ?? 0)]] : [],
    );
    return new Map([[name, 1], ...following]);
  });
  return moves.filter((move) => [...move.values()].every(Number.isInteger));
}

const sumIn = (world: World, terms: Terms): number =>
  [...terms].reduce((sum, [name, times]) => sum + times * (world.get(name) ?? 0), 0);

/** The world from which `times` of a move leads here; null when somebody would be fewer than nobody, or a rate wrong. */
function moved(
  world: World,
  { move, times }: { move: Move; times: number },
  ranges: readonly Statement[],
): World | null {
  const next = new Map(world);
  for (const [name, by] of move) {
    const count = (next.get(name) ?? 0) + by * times;
    if (count < 0) return null;
    next.set(name, count);
  }
  return ranges.every(({ terms, least, most }) => {
    const sum = sumIn(next, terms);
    return sum >= least && sum <= most;
  })
    ? next
    : null;
}

/** A world in which the sum is this number, one move away from one of these worlds; null when none is. */
export function findByMove(
  {
    worlds,
    moves,
    ranges,
  }: { worlds: readonly World[]; moves: readonly Move[]; ranges: readonly Statement[] },
  terms: Terms,
  count: number,
): World | null {
  const leading = moves.flatMap((move) => {
    const by = sumIn(move, terms);
    return by === 0 ? [] : [{ move, by }];
  });
  for (const world of worlds) {
    const gap = count - sumIn(world, terms);
    for (const { move, by } of leading) {
      const next = Number.isInteger(gap / by) ? moved(world, { move, times: gap / by }, ranges) : null;
      if (next) return next;
    }
  }
  return null;
}
