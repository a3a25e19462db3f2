import type { Statement, Terms } from './statements';

export type Settled = { fixed: ReadonlyMap<string, number>; open: Statement[] };

const keyOf = ({ terms, least, most }: Statement): string =>
  JSON.stringify([least, most, [...terms].sort(([a], [b]) => (a < b ? -1 : 1))]);

/** The terms without the unknowns that are known by now, and what those come to. */
export function without(terms: Terms, fixed: ReadonlyMap<string, number>): { rest: Terms; sum: number } {
  const rest = new Map<string, number>();
  let sum = 0;
  for (const [name, times] of terms) {
    const count = fixed.get(name);
    if (count === undefined) rest.set(name, times);
    else sum += times * count;
  }
  return { rest, sum };
}

function lessen(statement: Statement, fixed: ReadonlyMap<string, number>): Statement {
  const { rest, sum } = without(statement.terms, fixed);
  return { terms: rest, least: statement.least - sum, most: statement.most - sum };
}

/** What can be read off one statement: the only unknown of it, or nobody in all of them. */
function readOff({ terms, least, most }: Statement): [string, number][] {
  if (least !== most) return [];
  const [[name, times] = ['', 0]] = terms;
  if (terms.size === 1 && times !== 0) return [[name, least / times]];
  const isNobody = most === 0 && [...terms.values()].every((one) => one > 0);
  return isNobody ? [...terms.keys()].map((one): [string, number] => [one, 0]) : [];
}

/** Everything known, each thing once, with what can be read off it put in everywhere. */
export function settle(everything: readonly Statement[]): Settled {
  const fixed = new Map<string, number>();
  let open = [...new Map(everything.map((one) => [keyOf(one), one])).values()];
  for (let before = -1; before !== fixed.size;) {
    before = fixed.size;
    for (const [name, count] of open.flatMap(readOff)) fixed.set(name, count);
    if (fixed.size > before)
      open = open.map((one) => lessen(one, fixed)).filter(({ terms }) => terms.size > 0);
  }
  return { fixed, open };
}

/** The statements that say anything of these unknowns, directly or over others. */
export function tiedTo(terms: Terms, open: readonly Statement[]): Statement[] {
  const byName = new Map<string, Statement[]>();
  for (const statement of open)
    for (const name of statement.terms.keys()) byName.set(name, [...(byName.get(name) ?? []), statement]);
  const tied = new Set<Statement>();
  const reached = [...terms.keys()];
  const seen = new Set(reached);
  for (const name of reached) {
    for (const statement of byName.get(name) ?? []) {
      tied.add(statement);
      const fresh = [...statement.terms.keys()].filter((one) => !seen.has(one));
      for (const one of fresh) seen.add(one);
      reached.push(...fresh);
    }
  }
  return [...tied];
}
