import { groupBy } from '../../lines';
import { type Equation, exactly, type Solve, type Terms, valueIn, without, type World } from '../equations';
import { settle, type Settled } from './settle';
import type { Block, Hope } from './blocks';
import { raiseIn, worldsWhere } from './worlds';

/** What sums of unknowns can be, to somebody who knows the equations. */
export type Possible = {
  /** True when the sum can be this number. */
  canBe: (terms: Terms, count: number) => boolean;
  /** Some number from `least` to `most` that the sum can be; null when it can be none of them. */
  someIn: (terms: Terms, range: { least: number; most: number }) => number | null;
  /** True when the sum can be none but these numbers, which follow one another. */
  isWithin: (terms: Terms, numbers: readonly number[]) => boolean;
  /** Whether any numbers of people make all true that is tied to this sum. */
  hopeOf: (terms: Terms) => Hope;
  /** True when something was asked that is tied to this sum, and the solver could not say. */
  isUnsure: (terms: Terms) => boolean;
  /** Looks for worlds in which these sums come to a number, before each is asked about. */
  raise: (sums: readonly Terms[], to: number) => void;
  /** Some worlds that are known, with a number for every unknown that was ever asked about. */
  worlds: () => World[];
  /** False when it is certain that no numbers of people make all of the equations true. */
  isPossible: () => boolean;
};

/**
 * Where rates leave only some numbers of people, a large one is found far sooner than a small one: of many people nearly
 * every share is some number.
 */
const FAR = [5000, 500];

/** Those of several blocks last: they begin with what was found in each. */
const inOrder = (groups: readonly [Block, Terms[]][]): [Block, Terms[]][] =>
  groups.toSorted(([one], [two]) => one.parts.length - two.parts.length);

/** The counts nearest to one from which on a sum is looked for. */
const countsFrom = (first: number): number[] => [0, 1, 2, 4].map((by) => first + by);

type Known = { settled: Settled; isFree: (terms: Terms) => boolean; worlds: ReturnType<typeof worldsWhere> };

/** What a sum can be: as a world that is known has it, or one near to it, or one that is looked for. */
function answersOf({ settled: { fixed }, isFree, worlds }: Known): Pick<Possible, 'canBe' | 'someIn'> {
  const { blockOf, find, worldsOf, isNear } = worlds;
  const canBe = (all: Terms, count: number): boolean => {
    const { rest, sum } = without(all, fixed);
    const left = count - sum;
    if (rest.size === 0) return left === 0;
    if (left < 0) return false;
    if (isFree(rest)) return true;
    const block = blockOf(rest);
    if (worldsOf(block).some((world) => valueIn(world, rest) === left)) return true;
    return isNear(block, rest, left) || find(block, exactly(rest, left)) !== null;
  };
  const someIn: Possible['someIn'] = (all, { least, most }) => {
    const { rest, sum } = without(all, fixed);
    const isIn = (count: number) => count >= least && count <= most;
    if (rest.size === 0) return isIn(sum) ? sum : null;
    if (isFree(rest)) return most >= sum ? Math.max(least, sum) : null;
    const block = blockOf(rest);
    const seen = worldsOf(block)
      .map((world) => valueIn(world, rest) + sum)
      .find(isIn);
    if (seen !== undefined) return seen;
    const first = Math.max(least, sum);
    const near = countsFrom(first).find((count) => isIn(count) && isNear(block, rest, count - sum));
    if (near !== undefined) return near;
    const far = most === Infinity && block.ranges.length > 0 ? FAR.filter((count) => count > least) : [];
    for (const from of [...far, least]) {
      const world = find(block, { terms: rest, least: from - sum, most: most - sum });
      if (world) return valueIn(world, rest) + sum;
    }
    return null;
  };
  return { canBe, someIn };
}

/**
 * Answers what sums can be. It remembers each world that it found, because one answers many questions. What was possible
 * when more was known still is: `seeds` are worlds from then.
 */
export function possibilities(
  equations: readonly Equation[],
  solve: Solve,
  seeds: readonly World[] = [],
): Possible {
  const settled = settle(equations);
  const { fixed, open } = settled;
  const worlds = worldsWhere(settled, solve, seeds);
  const { blockOf, hopeOf, wholeWorlds } = worlds;
  const isFree = (terms: Terms) => [...terms.keys()].every((unknown) => !open.has(unknown));
  const isWrong = [...fixed.values()].some((count) => count < 0);
  const { canBe, someIn } = answersOf({ settled, isFree, worlds });
  const blockFor = (terms: Terms): Block | null => {
    const { rest } = without(terms, fixed);
    return rest.size === 0 || isFree(rest) ? null : blockOf(rest);
  };
  const hopeFor = (terms: Terms): Hope => {
    const block = blockFor(terms);
    return isWrong ? 'none' : block ? hopeOf(block) : 'possible';
  };
  return {
    ...{ canBe, someIn, hopeOf: hopeFor, worlds: wholeWorlds },
    isUnsure: (terms) => blockFor(terms)?.isUnsure ?? false,
    isPossible: () => !isWrong && [...open.keys()].every((one) => hopeFor(new Map([[one, 1]])) !== 'none'),
    raise(sums, to) {
      const left = sums.map((terms) => without(terms, fixed).rest);
      const tied = left.filter((terms) => terms.size > 0 && !isFree(terms));
      const groups = inOrder([...groupBy(tied, blockOf)]);
      for (const [block, own] of groups) if (hopeOf(block) === 'possible') raiseIn(block, { sums: own, to });
    },
    isWithin(all, numbers) {
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      if (someIn(all, { least: last + 1, most: Infinity }) !== null) return false;
      return first <= 0 || someIn(all, { least: 0, most: first - 1 }) === null;
    },
  };
}
