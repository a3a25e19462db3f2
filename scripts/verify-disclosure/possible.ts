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
    const world = solve(highs, [...tiedTo(terms, open), ...more], goal);
    if (world === 'undecided') undecided += 1;
    else if (world) worlds.push(world);
    return world;
  };
  const seen = (terms: Terms) => {
    const whole = worlds.filter((world) => [...terms.keys()].every((name) => world.has(name)));
    return new Set(whole.map((world) => valueIn(world, terms)));
  };
  const canBe = (all: Terms, count: number): boolean => {
    const { rest: terms, sum } = without(all, fixed);
    const left = count - sum;
    if (terms.size === 0) return left === 0;
    if (left < 0) return false;
    if (seen(terms).has(left)) return true;
    const near = findByMove({ worlds: worlds.slice(0, 8), moves, ranges }, terms, left);
    if (near) return true;
    return find(terms, 'Minimize\n obj:', [{ terms, least: left, most: left }]) !== null;
  };
  const someFrom = (all: Terms, least: number, most: number): number | null => {
    const { rest: terms, sum } = without(all, fixed);
    const isIn = (count: number) => count >= least && count <= most;
    if (terms.size === 0) return isIn(sum) ? sum : null;
    const known = [...seen(terms)].map((count) => count + sum).find(isIn);
    if (known !== undefined) return known;
    const first = Math.max(least, sum);
    for (const count of [first, first + 1, first + 3, first + 10])
      if (isIn(count) && findByMove({ worlds: worlds.slice(0, 8), moves, ranges }, terms, count - sum))
        return count;
    const world = find(terms, 'Minimize\n obj:', [{ terms, least: least - sum, most: most - sum }]);
    // Nothing is known of a sum about which the solver could not decide: it counts as kept, and is counted.
    if (world === 'undecided') return first;
    return world && sum + valueIn(world, terms);
  };
  return {
    /** How many questions could not be answered: then nothing is known of the sum. */
    undecided: () => undecided,
    /** True when the sum can be this number. */
    canBe,
    /** Some number in a range that the sum can be; null when it can be none of them. */
    someFrom,
  };
}
export type Possibilities = ReturnType<typeof possibilities>;

/** True when the sum can be so many numbers, this one among them, wherever the others lie. */
export function canBeMany(
  { someFrom, canBe }: Possibilities,
  { terms, count }: { terms: Terms; count: number },
  fewest: number,
): boolean {
  const numbers = new Set([count]);
  const take = (next: number | null): boolean => {
    if (next !== null) numbers.add(next);
    return next !== null && numbers.size < fewest;
  };
  while (take(someFrom(terms, Math.max(...numbers) + 1, Infinity)));
  while (take(someFrom(terms, 0, Math.min(...numbers) - 1)));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  for (let one = least; one < most && numbers.size < fewest; one += 1)
    if (canBe(terms, one)) numbers.add(one);
  return numbers.size >= fewest;
}
