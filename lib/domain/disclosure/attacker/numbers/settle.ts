import { groupBy } from '../../lines';
import { type Equation, type Terms, without, type World } from '../equations';

export type Settled = {
  /** The unknowns that can be read off. */
  fixed: World;
  /** The equations that are left, without what can be read off. */
  left: readonly Equation[];
  /** By unknown, the equations that are left and have it in them. */
  open: ReadonlyMap<number, readonly Equation[]>;
};

/** What can be read off one equation: its only unknown, or that all of them are 0. */
function readOff({ terms, least, most }: Equation): [number, number][] {
  if (least !== most) return [];
  const [[unknown, times] = [0, 0]] = terms;
  if (terms.size === 1 && times !== 0) return [[unknown, least / times]];
  const isNobody = most === 0 && [...terms.values()].every((one) => one > 0);
  return isNobody ? [...terms.keys()].map((one): [number, number] => [one, 0]) : [];
}

function byUnknown(equations: readonly Equation[]): Map<number, Equation[]> {
  const found = new Map<number, Equation[]>();
  for (const equation of equations) {
    for (const unknown of equation.terms.keys()) {
      const known = found.get(unknown);
      if (known) known.push(equation);
      else found.set(unknown, [equation]);
    }
  }
  return found;
}

/** Puts in everywhere what can be read off, until nothing more can be. */
export function settle(equations: readonly Equation[]): Settled {
  const fixed = new Map<number, number>();
  let open = equations.filter(({ terms }) => terms.size > 0);
  for (let before = -1; before !== fixed.size;) {
    before = fixed.size;
    for (const equation of open) for (const [unknown, count] of readOff(equation)) fixed.set(unknown, count);
    if (fixed.size === before) break;
    open = open.flatMap(({ terms, least, most }) => {
      const { rest, sum } = without(terms, fixed);
      return rest.size === 0 ? [] : [{ terms: rest, least: least - sum, most: most - sum }];
    });
  }
  return { fixed, left: open, open: byUnknown(withoutKnownSums(open)) };
}

/** The same name for the same unknowns. */
export const nameOfSum = (unknowns: Iterable<number>): string => [...unknowns].sort((a, b) => a - b).join();

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? Math.abs(one) : greatestDivisor(other, one % other);

/** The same in the smallest whole numbers: 1,000 times a count from 41,800 to 42,300 is the count of 42. */
function inSmallestNumbers({ terms, least, most }: Equation): Equation {
  const by = [...terms.values()].reduce(greatestDivisor, 0);
  return {
    terms: new Map([...terms].map(([unknown, times]): [number, number] => [unknown, times / by])),
    least: Math.ceil(least / by),
    most: Math.floor(most / by),
  };
}

/** Of which unknowns the sum is known, and what it is. */
export const knownSums = (equations: readonly Equation[]): Map<string, number> =>
  new Map(
    equations.flatMap(({ terms, least, most }): [string, number][] =>
      least === most && [...terms.values()].every((times) => times === 1)
        ? [[nameOfSum(terms.keys()), least]]
        : [],
    ),
  );

/**
 * A printed rate is between two shares of some cases. Where the cases together are known, though not each of them, they are
 * put in as one number, and what is left is a range of whole numbers of people, which a solver takes far better.
 */
function withoutKnownSums(equations: readonly Equation[]): Equation[] {
  const known = knownSums(equations);
  return equations.map((equation) => {
    const shares = groupBy([...equation.terms], ([, times]) => times);
    if (equation.least === equation.most) return equation;
    if (shares.size < 2) return inSmallestNumbers(equation);
    const rest = new Map(equation.terms);
    let sum = 0;
    for (const [times, terms] of shares) {
      const count = known.get(nameOfSum(terms.map(([unknown]) => unknown)));
      if (count === undefined) continue;
      sum += times * count;
      for (const [unknown] of terms) rest.delete(unknown);
    }
    if (sum === 0 || rest.size === 0) return equation;
    return inSmallestNumbers({ terms: rest, least: equation.least - sum, most: equation.most - sum });
  });
}

/** The equations that say anything of these unknowns, directly or over others. */
export function tiedTo(terms: Terms, { open }: Pick<Settled, 'open'>): Equation[] {
  const tied = new Set<Equation>();
  const reached = [...terms.keys()];
  const seen = new Set(reached);
  for (const unknown of reached) {
    for (const equation of open.get(unknown) ?? []) {
      if (tied.has(equation)) continue;
      tied.add(equation);
      for (const other of equation.terms.keys()) {
        if (seen.has(other)) continue;
        seen.add(other);
        reached.push(other);
      }
    }
  }
  return [...tied];
}
