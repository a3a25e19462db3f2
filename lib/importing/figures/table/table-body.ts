import { labelOf } from '@/lib/domain/figures/figure-text';
import { type Cell, cellAt, cellName, type Grid, type Merge } from '@/lib/importing/figures/files/grid';
import { looksLikeFigure } from '@/lib/importing/figures/mapping/read-figure';
import { looksLikePeriod } from '@/lib/importing/figures/periods/read-period';
import { type CellReason, type LeftOut, rowsByReason } from './row-ledger';

type Row = readonly Cell[];
type Rows = Grid['rows'];

/** The rows of a table, each with its place in the sheet, counted from 0, and what of the sheet is not read. */
export type TableBody = {
  rows: readonly { at: number; cells: readonly Cell[] }[];
  /** Rows that are not read, and why: hidden rows, and tables below this one. */
  leftOut: readonly LeftOut[];
  /** Rows whose cells cannot be told apart; they stop the import. */
  refused: readonly CellReason[];
  /** Where a table below this one begins, counted from 0, with its title; null where there is none. */
  next: { first: number; title: string } | null;
};

const NONE: Row = [];

const filledColumns = (row: Row): number[] =>
  row.flatMap(({ kind }, column) => (kind === 'blank' ? [] : [column]));

/** A row that is blank, or holds one cell of words. Looked at for every row of a long sheet, so it stops at the second cell. */
function isLine(row: Row): boolean {
  let only: Cell | null = null;
  for (const cell of row) {
    if (cell.kind === 'blank') continue;
    if (only) return false;
    only = cell;
  }
  return only === null || !looksLikeFigure(only);
}

const wordsOf = (row: Row): string =>
  row.flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()])).join(', ');

/** A figure merged over several cells belongs to none of them alone; words and periods hold for each. */
function cellForEach(cell: Cell, { row, column, lastRow, lastColumn }: Merge): Cell {
  const isLabel = cell.kind === 'text' || cell.kind === 'date' || looksLikePeriod(cell);
  if (isLabel || cell.kind === 'blank') return cell;
  const range = `${cellName(row, column)} to ${cellName(lastRow, lastColumn)}`;
  return { kind: 'text', text: `${cell.text} (in the merged cells ${range})` };
}

/** The rows of a sheet with a cell merged over several rows repeated in each of them. */
function spreadMerges({ rows, merges }: Grid, from: number): Rows {
  const inBody = merges.filter(({ row }) => row >= from);
  if (inBody.length === 0) return rows;
  const spread = rows.map((row) => [...row]);
  for (const merge of inBody) {
    const cell = cellForEach(cellAt(rows[merge.row] ?? NONE, merge.column), merge);
    for (let at = merge.row; at <= Math.min(merge.lastRow, rows.length - 1); at += 1) {
      const row = spread[at] ?? [];
      while (row.length < merge.column) row.push(cellAt(row, row.length));
      row[merge.column] = cell;
    }
  }
  return spread;
}

const periodColumns = (row: Row): number[] =>
  filledColumns(row).filter((column) => looksLikePeriod(cellAt(row, column)));

/**
 * Words, or periods over a table that has a column for each of them. A count between 1900 and 2099 looks like a year, so a
 * row with a period where the rows of the first table have theirs (`usual`) is one more of them.
 */
function isOfHeadings(row: Row, usual: readonly number[]): boolean {
  if (row.some((cell) => looksLikeFigure(cell) && !looksLikePeriod(cell))) return false;
  const periods = periodColumns(row);
  if (periods.length === 0) return true;
  return (
    periods.length > 1 && periods[0] !== filledColumns(row)[0] && !periods.some((at) => usual.includes(at))
  );
}

/** A row that heads the row of figures below it: words above every cell of that row. */
function headsTable(row: Row, below: Row, usual: readonly number[]): boolean {
  const columns = filledColumns(below);
  return (
    columns.length >= 2 &&
    below.some((cell) => looksLikeFigure(cell) && !looksLikePeriod(cell)) &&
    isOfHeadings(row, usual) &&
    columns.every((column) => cellAt(row, column).kind !== 'blank')
  );
}

const firstLabel = (row: Row): string => labelOf(row.find(({ kind }) => kind !== 'blank')?.text ?? '');

/** Below a blank row or a line of words anything may begin; below figures, other headings that begin in the same way. */
function mayBegin(row: Row, above: Row, headings: Row): boolean {
  if (isLine(above)) return true;
  return firstLabel(row) === firstLabel(headings) && wordsOf(row) !== wordsOf(headings);
}

/** Where a second table begins below the first: its title, or its headings where it has none. Null when there is none. */
function findSecondTable(rows: Rows, from: number): { first: number; title: string } | null {
  const headings = rows[from - 1] ?? NONE;
  const usual = periodColumns(rows.find((row, at) => at >= from && !isLine(row)) ?? NONE);
  for (let at = from + 1; at + 1 < rows.length; at += 1) {
    const row = rows[at] ?? NONE;
    if (!mayBegin(row, rows[at - 1] ?? NONE, headings) || !headsTable(row, rows[at + 1] ?? NONE, usual))
      continue;
    let first = at;
    while (first > from && isLine(rows[first - 1] ?? NONE)) first -= 1;
    const above = rows.slice(first, at).map(wordsOf).filter(Boolean);
    return { first, title: above.at(-1) ?? wordsOf(row) };
  }
  return null;
}

/** Everything from a second table on, as one entry. */
const asLeftOut = ({ first, title }: { first: number; title: string }, last: number): LeftOut => ({
  cell: cellName(first, 0),
  reason: `Another table begins here and was not read, down to row ${last}: “${title}”`,
  rows: [{ from: first + 1, to: last }],
});

/**
 * The rows of a table from a place on in which anything stands, and what of the sheet is not read: rows that are hidden
 * in the spreadsheet, and everything from a second table on, which may be about something else.
 */
export function bodyOf(grid: Grid, from: number): TableBody {
  const all = spreadMerges(grid, from);
  const second = findSecondTable(all, from);
  const rows: { at: number; cells: Row }[] = [];
  const hidden = rowsByReason();
  const refused: CellReason[] = [];
  for (let at = from; at < (second?.first ?? all.length); at += 1) {
    const row = { at, cells: all[at] ?? NONE };
    if (row.cells.every(({ kind }) => kind === 'blank')) continue;
    const fault = grid.unreadable?.get(at);
    if (fault !== undefined) refused.push({ cell: cellName(at, 0), reason: fault });
    else if (grid.hiddenRows?.has(at)) hidden.add(row, 'Hidden in the file');
    else rows.push(row);
  }
  return {
    rows,
    leftOut: [...hidden.list(), ...(second ? [asLeftOut(second, all.length)] : [])],
    refused,
    next: second,
  };
}
