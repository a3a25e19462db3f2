import { type Equation, type Solve, type Terms, valueIn, type World } from '../equations';
import { type Block, blocksOf, type Hope, mayBe, seedsFor } from './blocks';
import { findNear } from './moves';
import { mostOf } from './narrow';
import type { Settled } from './settle';

/*
 * Worlds are numbers of people for which everything known is true. Each is remembered once it was found: one world answers
 * what many sums can be, and others are near it.
 */

/** So many of the worlds that are known are tried for others near them. */
const WORLDS_TRIED = 6;

/** So many of the newest worlds are gone out from, each in the order of what is nearest to the sum. */
const WORLDS_LEFT = 3;

/** A world in which this is true as well, come upon without a solver: as near as may be to one that is known. */
function diveFor({ narrow, worlds, ranges }: Block, equation: Equation): World | null {
  const found = narrow.dive(equation);
  const newest = worlds.at(-1);
  if (found || !newest) return found;
  const around = equation.terms.keys();
  const inRanges = ranges.flatMap(({ terms }) => [...terms.keys()]);
  return (
    narrow.dive(equation, { near: newest, first: around }) ??
    (ranges.length > 0 ? narrow.dive(equation, { near: newest, first: inRanges }) : null) ??
    worlds
      .slice(-WORLDS_LEFT, -1)
      .reduce(
        (one: World | null, near) => one ?? narrow.dive(equation, { near, first: equation.terms.keys() }),
        null,
      )
  );
}

/** Of each world of one block and those of the others in the same place, one of all of them. */
const worldsTogether = (parts: readonly Block[]): World[] =>
  Array.from(
    { length: Math.min(WORLDS_TRIED, Math.max(...parts.map(({ worlds }) => worlds.length))) },
    (_one, at): World =>
      new Map(parts.flatMap(({ worlds }) => [...(worlds[Math.min(at, worlds.length - 1)] ?? [])])),
  );

/** Worlds in which settled equations are true. `seeds` are worlds in which they are, and more was. */
export function worldsWhere(settled: Settled, solve: Solve, seeds: readonly World[]) {
  const { blockOf, blocks } = blocksOf(settled);
  const ask = (block: Block, equations: readonly Equation[]): World | Exclude<Hope, 'possible'> => {
    const world = block.isUnsure ? 'not found' : solve(equations);
    if (world === 'not found') block.isUnsure = true;
    return world;
  };
  const hopeOf = (block: Block): Hope => {
    block.hope ??= firstWorlds(block);
    return block.hope;
  };
  const firstWorlds = (block: Block): Hope => {
    const hopes = block.parts.map(hopeOf);
    const bad = hopes.find((hope) => hope !== 'possible');
    if (bad) return bad;
    const known = block.parts.length > 0 ? [] : seedsFor(block, seeds);
    block.worlds.push(...known);
    if (known.length > 0) return 'possible';
    const world = block.parts.length > 0 ? null : (block.narrow.dive(null) ?? ask(block, block.equations));
    if (typeof world === 'string') return world;
    block.worlds.push(...(world ? [world] : worldsTogether(block.parts)));
    return 'possible';
  };
  const find = (block: Block, equation: Equation): World | null => {
    if (hopeOf(block) !== 'possible' || !mayBe(block, equation)) return null;
    const world = diveFor(block, equation) ?? ask(block, [...block.equations, equation]);
    if (typeof world === 'string') return null;
    block.worlds.push(world);
    return world;
  };
  const worldsOf = (block: Block): World[] => {
    hopeOf(block);
    return block.worlds;
  };
  const isNear = (block: Block, terms: Terms, count: number): boolean => {
    const worlds = worldsOf(block);
    const near = findNear({ ...block, worlds: worlds.slice(-WORLDS_TRIED) }, terms, count);
    if (near) worlds.push(near);
    return near !== null;
  };
  /** Some worlds with a number for every unknown. */
  const wholeWorlds = (): World[] => {
    const found = blocks().filter(({ worlds }) => worlds.length > 0);
    const together = found.length === 0 ? [new Map<number, number>()] : worldsTogether(found);
    return together.map((world) => new Map([...world, ...settled.fixed]));
  };
  return { blockOf, hopeOf, find, worldsOf, isNear, wholeWorlds };
}

/** As often as this all sums that never came to enough are raised at once. */
const MOST_RAISES = 3;

/**
 * Looks for worlds in which sums come to at least a number, many at once, without a solver. It only ever adds worlds: a sum
 * for which none was found may still be as large.
 */
export function raiseIn(
  { narrow, worlds }: Block,
  { sums, to }: { sums: readonly Terms[]; to: number },
): void {
  const isLow = (terms: Terms) => worlds.every((world) => valueIn(world, terms) < to);
  let low = sums.filter((terms) => isLow(terms) && mostOf(narrow, terms) >= to);
  for (let times = 0; times < MOST_RAISES && low.length > 0; times += 1) {
    const world = narrow.dive(null, { first: low.flatMap((terms) => [...terms.keys()]) });
    if (world === null) return;
    worlds.push(world);
    low = low.filter(isLow);
  }
}
