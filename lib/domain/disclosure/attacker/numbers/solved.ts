import type { Equation, Terms } from '../equations';

const NEARLY_NOTHING = 1e-9;

type Solved = { terms: Map<number, number>; sum: number };

function takeOff(from: Solved, row: Solved, times: number): void {
  for (const [unknown, count] of row.terms) {
    const left = (from.terms.get(unknown) ?? 0) - times * count;
    if (Math.abs(left) < NEARLY_NOTHING) from.terms.delete(unknown);
    else from.terms.set(unknown, left);
  }
  from.sum -= times * row.sum;
}

/** The exact equations, each solved for one unknown that is in no other (Gauss and Jordan), by that unknown. */
export function solvedRows(equations: readonly Equation[]): Map<number, Solved> {
  const rows = new Map<number, Solved>();
  for (const { terms, least, most } of equations) {
    if (least !== most) continue;
    const row: Solved = { terms: new Map(terms), sum: least };
    for (const unknown of terms.keys()) {
      const known = rows.get(unknown);
      if (known) takeOff(row, known, row.terms.get(unknown) ?? 0);
    }
    const [[pivot, times] = [0, 0]] = row.terms;
    if (times === 0) continue;
    const scaled = times === 1 ? row : scale(row, times);
    for (const other of rows.values()) {
      const count = other.terms.get(pivot);
      if (count !== undefined) takeOff(other, scaled, count);
    }
    rows.set(pivot, scaled);
  }
  return rows;
}

const scale = ({ terms, sum }: Solved, times: number): Solved => ({
  terms: new Map([...terms].map(([unknown, count]): [number, number] => [unknown, count / times])),
  sum: sum / times,
});

/** What a sum of unknowns comes to once the rows are put in: a number, and so many times unknowns that no row is solved for. */
export function reduced(terms: Terms, rows: ReadonlyMap<number, Solved>): Solved {
  const left: Solved = { terms: new Map(terms), sum: 0 };
  for (const [unknown, times] of terms) {
    const row = rows.get(unknown);
    if (row) takeOff(left, row, times);
  }
  return { terms: left.terms, sum: -left.sum };
}
