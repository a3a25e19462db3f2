import { type Equation, type Terms, without, type World } from './equations';

export type Settled = {
  /** The unknowns that can be read off. */
  fixed: World;
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
  return { fixed, open: byUnknown(open) };
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
