import {
  type Equation,
  exactly,
  NO_LIMIT,
  type Solve,
  type Terms,
  valueIn,
  without,
  type World,
} from './equations';
import { findNear, movesOf } from './moves';
import { type Narrowing, narrowing } from './narrow';
import { settle, type Settled, tiedTo } from './settle';
import { reduced, solvedRows } from './solved';

/** What sums of unknowns can be, to somebody who knows the equations. */
export type Possible = {
  /** True when the sum can be this number. */
  canBe: (terms: Terms, count: number) => boolean;
  /** Some number from `least` to `most` that the sum can be; null when it can be none of them. */
  someIn: (terms: Terms, range: { least: number; most: number }) => number | null;
  /** True when the sum can be none but these numbers, which follow one another. */
  isWithin: (terms: Terms, numbers: readonly number[]) => boolean;
  /** False when no numbers of people make all of the equations true. */
  isPossible: () => boolean;
};

/** So many of the worlds that are known are tried for others near them. */
const WORLDS_TRIED = 6;

/**
 * Where rates leave only some numbers of people, a large one is found far sooner than a small one: of many people nearly
 * every share is some number.
 */
const FAR = [5000, 500];

/** What is known of the unknowns that are tied to one another, worlds among it. */
type Block = {
  equations: Equation[];
  rows: ReturnType<typeof solvedRows>;
  moves: ReturnType<typeof movesOf>;
  ranges: Equation[];
  narrow: Narrowing;
  worlds: World[];
};

function newBlock(equations: Equation[]): Block {
  const rows = solvedRows(equations);
  const ranges = equations.filter(({ least, most }) => least !== most);
  return { equations, rows, ranges, moves: movesOf(rows), narrow: narrowing(equations, rows), worlds: [] };
}

function blockFor(terms: Terms, settled: Settled, blocks: Map<number, Block>): Block {
  const [first = 0] = terms.keys();
  const known = blocks.get(first);
  if (known && [...terms.keys()].every((unknown) => blocks.get(unknown) === known)) return known;
  const block = newBlock(tiedTo(terms, settled));
  for (const equation of block.equations)
    for (const unknown of equation.terms.keys()) blocks.set(unknown, block);
  for (const unknown of terms.keys()) blocks.set(unknown, block);
  return block;
}

/** True unless it can be seen without a solver that the sum cannot be in this range. */
function mayBe({ narrow, rows }: Block, equation: Equation): boolean {
  const { terms, sum } = reduced(equation.terms, rows);
  const [least, most] = [equation.least - sum, equation.most - sum];
  if (terms.size === 0) return least <= 0 && most >= 0;
  return narrow.mayHold({ terms, least, most }) && narrow.mayHold(equation);
}

/** Worlds in which the equations are true, each remembered once it was found. */
function worldsWhere(settled: Settled, solve: Solve) {
  const blocks = new Map<number, Block>();
  const blockOf = (terms: Terms): Block => blockFor(terms, settled, blocks);
  const find = (block: Block, equation: Equation): World | null => {
    if (!mayBe(block, equation)) return null;
    const world = solve([...block.equations, equation], { way: 'any' });
    if (world) block.worlds.push(world);
    return world;
  };
  const worldsOf = (block: Block, terms: Terms): World[] => {
    if (block.worlds.length === 0) find(block, { terms, least: 0, most: NO_LIMIT });
    return block.worlds;
  };
  const isNear = (block: Block, terms: Terms, count: number): boolean => {
    const worlds = worldsOf(block, terms);
    const near = findNear({ ...block, worlds: worlds.slice(-WORLDS_TRIED) }, terms, count);
    if (near) worlds.push(near);
    return near !== null;
  };
  return { blockOf, find, worldsOf, isNear };
}

/** Answers what sums can be. It remembers each world that it found, because one answers many questions. */
export function possibilities(equations: readonly Equation[], solve: Solve): Possible {
  const settled = settle(equations);
  const { blockOf, find, worldsOf, isNear } = worldsWhere(settled, solve);
  const isFree = (terms: Terms) => [...terms.keys()].every((unknown) => !settled.open.has(unknown));
  const canBe = (all: Terms, count: number): boolean => {
    const { rest, sum } = without(all, settled.fixed);
    const left = count - sum;
    if (rest.size === 0) return left === 0;
    if (left < 0) return false;
    if (isFree(rest)) return true;
    const block = blockOf(rest);
    if (worldsOf(block, rest).some((world) => valueIn(world, rest) === left)) return true;
    return isNear(block, rest, left) || find(block, exactly(rest, left)) !== null;
  };
  const someIn: Possible['someIn'] = (all, { least, most }) => {
    const { rest, sum } = without(all, settled.fixed);
    const isIn = (count: number) => count >= least && count <= most;
    if (rest.size === 0) return isIn(sum) ? sum : null;
    if (isFree(rest)) return most >= sum ? Math.max(least, sum) : null;
    const block = blockOf(rest);
    const known = worldsOf(block, rest).map((world) => valueIn(world, rest) + sum);
    const seen = known.find(isIn);
    if (seen !== undefined) return seen;
    const first = Math.max(least, sum);
    const near = [0, 1, 2, 4]
      .map((by) => first + by)
      .find((count) => isIn(count) && isNear(block, rest, count - sum));
    if (near !== undefined) return near;
    const far = most === Infinity && block.ranges.length > 0 ? FAR.filter((count) => count > least) : [];
    for (const from of [...far, least]) {
      const world = find(block, { terms: rest, least: from - sum, most: most - sum });
      if (world) return valueIn(world, rest) + sum;
    }
    return null;
  };
  return {
    isPossible: () =>
      [...settled.fixed.values()].every((count) => count >= 0) &&
      [...settled.open.keys()].every((unknown) => {
        const terms = new Map([[unknown, 1]]);
        return worldsOf(blockOf(terms), terms).length > 0;
      }),
    canBe,
    someIn,
    isWithin(all, numbers) {
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      if (someIn(all, { least: last + 1, most: Infinity }) !== null) return false;
      return first <= 0 || someIn(all, { least: 0, most: first - 1 }) === null;
    },
  };
}
