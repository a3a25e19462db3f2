import { type Equation, isTrueIn, type Terms, type World } from '../equations';
import { movesOf } from './moves';
import { type Narrowing, narrowing, narrowingOfAll } from './narrow';
import { type Settled, tiedTo } from './settle';
import { reduced, solvedRows } from './solved';

/** Whether there is any world: "not found" when the solver could not say in time. */
export type Hope = 'possible' | 'none' | 'not found';

/** What is known of the unknowns that are tied to one another, worlds among it. */
export type Block = {
  equations: Equation[];
  rows: ReturnType<typeof solvedRows>;
  moves: ReturnType<typeof movesOf>;
  ranges: Equation[];
  narrow: Narrowing;
  worlds: World[];
  /** The blocks that it was put together from, which have nothing to do with one another; empty of a single one. */
  parts: readonly Block[];
  /** True once the solver could not answer something in time: then it is asked nothing more. */
  isUnsure: boolean;
  /** Null until a first world was asked for. */
  hope: Hope | null;
};

/** With more ranges than this, of printed rates, a solver may take minutes. It is not asked then, on any machine. */
const MOST_RANGES = 40;
const isTooMuch = (ranges: readonly Equation[]): boolean => ranges.length > MOST_RANGES;

function newBlock(equations: Equation[]): Block {
  const rows = solvedRows(equations);
  const ranges = equations.filter(({ least, most }) => least !== most);
  const narrow = narrowing(equations, rows);
  return {
    equations,
    rows,
    ranges,
    moves: movesOf(rows),
    narrow,
    worlds: [],
    parts: [],
    isUnsure: isTooMuch(ranges),
    hope: null,
  };
}

/** Several blocks as one, for sums that have unknowns of each: what is known of them is not worked out again. */
function blockOfBlocks(parts: readonly Block[]): Block {
  const equations = parts.flatMap((part) => part.equations);
  const rows = new Map(parts.flatMap((part) => [...part.rows]));
  const ranges = parts.flatMap((part) => part.ranges);
  return {
    ...{ equations, rows, ranges, parts, worlds: [], hope: null },
    narrow: narrowingOfAll(
      parts.map((part) => part.narrow),
      () => narrowing(equations, rows),
    ),
    moves: parts.flatMap((part) => part.moves),
    isUnsure: isTooMuch(ranges),
  };
}

/** Finds the block of a sum, each built once, and lists the single ones that were. */
export function blocksOf(settled: Settled): { blockOf: (terms: Terms) => Block; blocks: () => Block[] } {
  const single = new Map<number, { block: Block; name: number }>();
  const several = new Map<string, Block>();
  const singleOf = (unknown: number) => {
    const known = single.get(unknown);
    if (known) return known;
    const fresh = { block: newBlock(tiedTo(new Map([[unknown, 1]]), settled)), name: unknown };
    single.set(unknown, fresh);
    for (const { terms } of fresh.block.equations) for (const other of terms.keys()) single.set(other, fresh);
    return fresh;
  };
  const blockOf = (terms: Terms): Block => {
    const parts = [...new Set([...terms.keys()].map(singleOf))];
    const [first] = parts;
    if (first && parts.length === 1) return first.block;
    const name = parts
      .map((part) => part.name)
      .sort((a, b) => a - b)
      .join();
    const block = several.get(name) ?? blockOfBlocks(parts.map((part) => part.block));
    several.set(name, block);
    return block;
  };
  return { blockOf, blocks: () => [...new Set(single.values())].map(({ block }) => block) };
}

/** Of worlds in which more was true, those in which all of the block is, with no other unknowns. */
export function seedsFor({ equations }: Block, seeds: readonly World[]): World[] {
  const unknowns = new Set(equations.flatMap(({ terms }) => [...terms.keys()]));
  return seeds
    .filter((world) => equations.every((one) => isTrueIn(world, one)))
    .map((world): World => new Map([...unknowns].map((unknown) => [unknown, world.get(unknown) ?? 0])));
}

/** True unless it can be seen without a solver that the sum cannot be in this range. */
export function mayBe({ narrow, rows }: Block, equation: Equation): boolean {
  const { terms, sum } = reduced(equation.terms, rows);
  const [least, most] = [equation.least - sum, equation.most - sum];
  if (terms.size === 0) return least <= 0 && most >= 0;
  return narrow.mayHold({ terms, least, most }) && narrow.mayHold(equation);
}
