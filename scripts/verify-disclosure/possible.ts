import type { Highs } from 'highs';
import { findByMove, movesOf } from './moves';
import { settle, tiedTo, without } from './settled';
import type { Statement, Terms, World } from './statements';

/*
 * Which whole numbers a sum of unknowns can be, given everything known. A solver for whole numbers (HiGHS) answers; the
 * equations are made from what is true of the invented office, not from what the rules under test believe of it.
 */

const written = (terms: Terms): string =>
  [...terms].map(([name, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name}`).join(' ');

const LARGEST = 1_000_000;

/** What helps with large problems takes longer than small ones do, and is left for those that are not solved at once. */
const TRIES = [
  { output_flag: false, mip_heuristic_effort: 0, mip_detect_symmetry: false, time_limit: 1 },
  { output_flag: false, time_limit: 4 },
];

function boundsOf({ terms, least, most }: Statement): string[] {
  const sum = written(terms);
  if (least === most) return [`${sum} = ${least}`];
  return [
    ...(least > -Infinity ? [`${sum} >= ${least}`] : []),
    ...(most < Infinity ? [`${sum} <= ${most}`] : []),
  ];
}

function problemOf(known: readonly Statement[], goal: string): string {
  const names = [...new Set(known.flatMap(({ terms }) => [...terms.keys()]))];
  const rows = known.flatMap(boundsOf).map((row, at) => ` r${at}: ${row}`);
  const bounds = names.map((name) => ` 0 <= ${name} <= ${LARGEST}`);
  return [goal, 'Subject To', ...rows, 'Bounds', ...bounds, 'General', ` ${names.join(' ')}`, 'End', ''].join(
    '\n',
  );
}

/** A world in which everything known is true; null when there is none, and 'undecided' when that took too long. */
function solve(highs: Highs, known: readonly Statement[], goal: string): World | null | 'undecided' {
  const problem = problemOf(known, goal);
  for (const options of TRIES) {
    const { Status, Columns } = highs.solve(problem, options);
    if (Status === 'Infeasible') return null;
    if (Status === 'Optimal')
      return new Map(
        Object.entries(Columns).map(([name, column]) => [
          name,
          Math.round('Primal' in column ? column.Primal : 0),
        ]),
      );
  }
  return 'undecided';
}

const valueIn = (world: World, terms: Terms): number =>
  [...terms].reduce((sum, [name, times]) => sum + times * (world.get(name) ?? 0), 0);

/** Answers what sums can be, and remembers every world that it has seen, the true one first. */
export function possibilities(highs: Highs, everything: readonly Statement[], truth: World) {
  const { fixed, open } = settle(everything);
  const worlds: World[] = [truth];
  const moves = movesOf(open);
  const ranges = open.filter(({ least, most }) => least !== most);
  let undecided = 0;
  const find = (terms: Terms, goal: string, more: Statement[]): World | null | 'undecided' => {
    const world = solve(highs, [...tiedTo(terms, open), { terms, least: 0, most: LARGEST }, ...more], goal);
    if (world === 'undecided') undecided += 1;
    else if (world) worlds.push(world);
    return world;
  };
  const seen = (terms: Terms) => {
    const whole = worlds.filter((world) => [...terms.keys()].every((name) => world.has(name)));
    return new Set(whole.map((world) => valueIn(world, terms)));
  };
  const end = (all: Terms, way: string): number => {
    const { rest: terms, sum } = without(all, fixed);
    if (terms.size === 0) return sum;
    const world = find(terms, `${way}\n obj: ${written(terms)}`, []);
    if (!world) throw new Error('What is known contradicts itself');
    if (world === 'undecided') return way === 'Minimize' ? 0 : LARGEST;
    return sum + valueIn(world, terms);
  };
  return {
    /** How many questions could not be answered: then nothing is known of the sum. */
    undecided: () => undecided,
    /** True when the sum can be this number. */
    canBe(all: Terms, count: number): boolean {
      const { rest: terms, sum } = without(all, fixed);
      const left = count - sum;
      if (terms.size === 0) return left === 0;
      if (seen(terms).has(left)) return true;
      const near = findByMove({ worlds: worlds.slice(0, 8), moves, ranges }, terms, left);
      if (near) return true;
      return find(terms, 'Minimize\n obj:', [{ terms, least: left, most: left }]) !== null;
    },
    /** The least that the sum can be. */
    least: (all: Terms): number => end(all, 'Minimize'),
    /** The most that the sum can be; a million or more stands for no limit. */
    most: (all: Terms): number => end(all, 'Maximize'),
  };
}
export type Possibilities = ReturnType<typeof possibilities>;
