import {
  type Equation,
  exactly,
  type Goal,
  NO_LIMIT,
  type Solve,
  type Terms,
  valueIn,
  without,
  type World,
} from './equations';
import { findNear, movesOf } from './moves';
import { settle, type Settled, tiedTo } from './settle';

/** What sums of unknowns can be, to somebody who knows the equations. */
export type Possible = {
  /** True when the sum can be this number. */
  canBe: (terms: Terms, count: number) => boolean;
  /** The smallest number the sum can be. */
  least: (terms: Terms) => number;
  /** The largest number the sum can be; `NO_LIMIT` or more means any. */
  most: (terms: Terms) => number;
  /** True when the sum can be none but these numbers. */
  isWithin: (terms: Terms, numbers: readonly number[]) => boolean;
};

/** So many of the worlds that are known are tried for others near them. */
const WORLDS_TRIED = 6;

/** What is known of the unknowns that are tied to one another, worlds among it. */
type Block = {
  equations: Equation[];
  moves: ReturnType<typeof movesOf>;
  ranges: Equation[];
  worlds: World[];
};

function blockFor(terms: Terms, settled: Settled, blocks: Map<number, Block>): Block {
  const [first = 0] = terms.keys();
  const known = blocks.get(first);
  if (known && [...terms.keys()].every((unknown) => blocks.get(unknown) === known)) return known;
  const equations = tiedTo(terms, settled);
  const block = {
    equations,
    moves: movesOf(equations),
    ranges: equations.filter(({ least, most }) => least !== most),
    worlds: [],
  };
  for (const equation of equations) for (const unknown of equation.terms.keys()) blocks.set(unknown, block);
  for (const unknown of terms.keys()) blocks.set(unknown, block);
  return block;
}

/** Answers what sums can be. It remembers each world that it found, because one answers many questions. */
export function possibilities(equations: readonly Equation[], solve: Solve): Possible {
  const settled = settle(equations);
  const blocks = new Map<number, Block>();
  const find = (terms: Terms, goal: Goal, more: readonly Equation[]): World | null => {
    const block = blockFor(terms, settled, blocks);
    const world = solve([...block.equations, { terms, least: 0, most: NO_LIMIT }, ...more], goal);
    if (world) block.worlds.push(world);
    return world;
  };
  const worldsOf = (terms: Terms): World[] => {
    const block = blockFor(terms, settled, blocks);
    if (block.worlds.length === 0) find(terms, { way: 'any' }, []);
    return block.worlds;
  };
  const isNear = (terms: Terms, count: number): boolean => {
    const worlds = worldsOf(terms);
    const near = findNear(
      { ...blockFor(terms, settled, blocks), worlds: worlds.slice(-WORLDS_TRIED) },
      terms,
      count,
    );
    if (near) worlds.push(near);
    return near !== null;
  };
  const end = (all: Terms, way: 'least' | 'most'): number => {
    const { rest, sum } = without(all, settled.fixed);
    if (rest.size === 0) return sum;
    const world = find(rest, { way, terms: rest }, []);
    return world ? sum + valueIn(world, rest) : NaN;
  };
  const isFree = (terms: Terms) => [...terms.keys()].every((unknown) => !settled.open.has(unknown));
  const canBe = (all: Terms, count: number): boolean => {
    const { rest, sum } = without(all, settled.fixed);
    const left = count - sum;
    if (rest.size === 0) return left === 0;
    if (left < 0) return false;
    if (isFree(rest) || worldsOf(rest).some((world) => valueIn(world, rest) === left)) return true;
    return isNear(rest, left) || find(rest, { way: 'any' }, [exactly(rest, left)]) !== null;
  };
  return {
    canBe,
    least: (terms) => end(terms, 'least'),
    most: (terms) => end(terms, 'most'),
    isWithin(all, numbers) {
      const { rest, sum } = without(all, settled.fixed);
      if (rest.size === 0) return numbers.includes(sum);
      if (isFree(rest) || worldsOf(rest).some((world) => !numbers.includes(valueIn(world, rest) + sum)))
        return false;
      const most = Math.max(...numbers);
      if ([1, 2, 3, 5, 8].some((by) => isNear(rest, most + by - sum)) || end(all, 'most') > most)
        return false;
      const fewer = Array.from({ length: Math.max(0, Math.min(...numbers)) }, (_one, index) => index);
      return !fewer.some((one) => canBe(all, one));
    },
  };
}
