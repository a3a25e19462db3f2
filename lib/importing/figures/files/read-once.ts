import type { Cell } from './grid';

/** Far more different words than the periods, areas and marks of a file; what comes after them is read each time. */
const MOST_KEPT = 20_000;

/**
 * Reads cells of the same kind and words once: periods, areas and small counts stand in very many rows. Only for what
 * depends on the cell alone; the answer is shared, so nobody may change it.
 */
export function readOnce<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const answers = new Map<Cell['kind'], Map<string, T>>();
  const answersOf = (kind: Cell['kind']): Map<string, T> => {
    const known = answers.get(kind) ?? new Map<string, T>();
    answers.set(kind, known);
    return known;
  };
  return (cell) => {
    const known = answers.get(cell.kind) ?? answersOf(cell.kind);
    const kept = known.get(cell.text);
    if (kept !== undefined) return kept;
    const answer = read(cell);
    if (known.size < MOST_KEPT) known.set(cell.text, answer);
    return answer;
  };
}
