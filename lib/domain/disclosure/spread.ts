import type { Cell, Column, Stretch } from './cells';
import { hideColumn } from './hidden';
import { cellsDuring, type Line } from './lines';
import { partsOfTotal, type Secret } from './sums';

/*
 * Secondary suppression. A hidden count is safe when no count that is shown holds any of its people: then no sum or
 * difference of shown counts has it in it, whatever else is known. So whatever shares days with a hidden count in its
 * line is hidden, and so is whatever may be the total of it and others (sums.ts).
 *
 * Official figures cannot be hidden. Where one of them holds a hidden count, everything of ours that shares people with
 * it is hidden instead, and counts as a secret too, because it could be taken off the official total.
 */

export type Table = {
  cells: readonly Cell[];
  lines: ReadonlyMap<string, Line>;
  /** The columns of each row that are hidden. */
  hidden: Map<number, Set<Column>>;
};

export const hideCell = ({ hidden }: Table, { row, column }: Cell): void => hideColumn(hidden, row, column);

/** True when a reader sees the count, or can work it out from the other two of its row. */
export function isShown({ hidden }: Table, { row, column, count }: Cell): boolean {
  const columns = hidden.get(row);
  if (count === null || !columns) return count !== null;
  if (column === 'denominator') return !columns.has('denominator');
  if (column === 'numerator') return !columns.has('numerator') && !columns.has('others');
  return columns.size === 0;
}

type Stain = Stretch & { line: Line };

/** Hides what could give back any of the secrets, in the table itself. Returns them, and what became a secret with them. */
export function hideAround(table: Table, secrets: readonly Secret[]): Secret[] {
  const all = [...table.lines.values()];
  const queue = [...secrets];
  const guarded: Secret[] = [];
  const stains: Stain[] = [];
  const told = new Set<Cell>();
  const seen = new Set<string>();
  const stain = (line: Line, { from, to }: Stretch) => {
    const name = `${line.name} ${from} ${to}`;
    if (seen.has(name)) return;
    seen.add(name);
    stains.push({ line, from, to });
  };
  const touch = (cell: Cell, line: Line, parts: readonly Line[]) => {
    if (!cell.isPublic) hideCell(table, cell);
    else for (const one of [line, ...parts]) stain(one, cell);
  };
  const guard = (secret: Secret) => {
    for (const cell of cellsDuring(secret.line, secret)) touch(cell, secret.line, []);
    for (const line of all.filter((one) => one !== secret.line)) {
      for (const total of cellsDuring(line, secret)) {
        if (!isShown(table, total)) continue;
        const parts = partsOfTotal({ total, line }, secret, all);
        if (parts === null) continue;
        if (total.isPublic) touch(total, line, [secret.line, ...parts]);
        const shared = { from: Math.max(total.from, secret.from), to: Math.min(total.to, secret.to) };
        for (const cell of cellsDuring(line, shared)) touch(cell, line, []);
      }
    }
  };
  const spread = ({ line, ...stretch }: Stain) => {
    for (const cell of cellsDuring(line, stretch)) {
      touch(cell, line, []);
      if (cell.isPublic || told.has(cell)) continue;
      told.add(cell);
      queue.push({ ...cell, line });
    }
  };
  while (queue.length > 0 || stains.length > 0) {
    for (const secret of queue.splice(0)) {
      guard(secret);
      guarded.push(secret);
    }
    for (const one of stains.splice(0)) spread(one);
  }
  return guarded;
}
