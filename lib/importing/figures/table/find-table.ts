import { readWords } from '@/lib/domain/figures/figure-text';
import { type Cell, cellAt, cellName, type Grid } from '@/lib/importing/figures/files/grid';
import { looksLikeFigure } from '@/lib/importing/figures/mapping/read-figure';
import { looksLikePeriod } from '@/lib/importing/figures/periods/read-period';
import { bodyOf, type TableBody } from './table-body';
import { type CellReason, rowsByReason } from './row-ledger';
import { type Column, combineHeadings } from './table-headings';

/** A table found in a sheet. */
export type Table = TableBody & {
  sheet: string | null;
  /** Which of its sheet it is, from 1. */
  number: number;
  /** The lines above the headings, where a table says what it is. */
  preamble: readonly string[];
  columns: readonly Column[];
  /** Columns that the spreadsheet does not show, counted from 0. */
  hiddenColumns: ReadonlySet<number>;
};

/** Preambles are short; a table that begins later than this is not looked for. */
const HEADINGS_BEGIN_WITHIN = 60;

const filled = (row: readonly Cell[]): number => row.filter(({ kind }) => kind !== 'blank').length;

/** A row of figures, which cannot be a row of headings. Years alone may head a column, so they do not count. */
const holdsFigures = (row: readonly Cell[]): boolean =>
  filled(row) >= 2 && row.some((cell) => looksLikeFigure(cell) && !looksLikePeriod(cell));

/** The first row of figures within reach of a place, else the end of what is looked at. */
function firstRowOfFigures(rows: Grid['rows'], from: number): number {
  const found = rows.slice(from, from + HEADINGS_BEGIN_WITHIN).findIndex(holdsFigures);
  return found < 0 ? Math.min(rows.length, from + HEADINGS_BEGIN_WITHIN) : from + found;
}

/** The fullest row above the figures; the first of several. Null when no row has two cells. */
function mainHeadings(rows: Grid['rows'], { from, before }: { from: number; before: number }): number | null {
  let best: number | null = null;
  for (let at = from; at < before; at += 1) {
    const count = filled(rows[at] ?? []);
    if (count >= 2 && (best === null || count > filled(rows[best] ?? []))) best = at;
  }
  return best;
}

const isBeyondFirst = (row: readonly Cell[]): boolean => row.slice(1).some(({ kind }) => kind !== 'blank');

/** A line above the headings that groups them: "2014/15" over four quarters. */
function groupsHeadings({ rows, merges }: Grid, at: number): boolean {
  const line = rows[at];
  const below = rows[at + 1];
  if (!line || !below || !isBeyondFirst(line)) return false;
  if (merges.some((merge) => merge.row === at && merge.lastColumn > merge.column && merge.column > 0))
    return true;
  const texts = below.flatMap((cell) => (cell.kind === 'blank' ? [] : [cell.text.trim().toLowerCase()]));
  return filled(line.slice(1)) >= 2 || new Set(texts).size < texts.length;
}

/** A second line of headings below the first: it names things, and neither figures nor periods stand in its first cell. */
function continuesHeadings(row: readonly Cell[] | undefined, main: readonly Cell[]): boolean {
  if (!row || !isBeyondFirst(row) || holdsFigures(row)) return false;
  const nonBlank = row.flatMap((cell, column) => (cell.kind === 'blank' ? [] : [{ cell, column }]));
  return nonBlank.every(({ cell, column }) => {
    const isUnder = looksLikePeriod(cellAt(main, column));
    return !looksLikeFigure(cell) && (!looksLikePeriod(cell) || isUnder);
  });
}

/** Where the headings stand: one row or two. Null when the sheet has none from this place on. */
function findHeadingRows(grid: Grid, from: number): { first: number; last: number } | null {
  const end = firstRowOfFigures(grid.rows, from);
  const main = mainHeadings(grid.rows, { from, before: end });
  if (main === null) return null;
  const first = main > from && groupsHeadings(grid, main - 1) ? main - 1 : main;
  const isContinued =
    first === main && main + 1 < end && continuesHeadings(grid.rows[main + 1], grid.rows[main] ?? []);
  return { first, last: isContinued ? main + 1 : main };
}

const wordsOf = (row: readonly Cell[]): string =>
  row.flatMap(({ text }) => (text.trim() === '' ? [] : [readWords(text).plain])).join(' ');

/** Rows of a sheet, counted from 0, the end left out. */
type Stretch = { from: number; end: number };

/** The lines above the headings, where a table says what it is; they are named among what was not read as figures. */
function linesAbove({ rows, unreadable }: Grid, { from, end }: Stretch): Pick<Table, 'preamble' | 'leftOut'> {
  const preamble: string[] = [];
  const above = rowsByReason();
  for (let at = from; at < end; at += 1) {
    const cells = rows[at] ?? [];
    const words = wordsOf(cells);
    if (words === '' || unreadable?.has(at)) continue;
    preamble.push(words);
    above.add({ at, cells }, 'Above the table');
  }
  return { preamble, leftOut: above.list() };
}

const unreadableIn = ({ unreadable = new Map() }: Grid, { from, end }: Stretch): CellReason[] =>
  [...unreadable].flatMap(([at, reason]) =>
    from <= at && at < end ? [{ cell: cellName(at, 0), reason }] : [],
  );

/**
 * The next table of a sheet: below any preamble, with one or two lines of headings. Null when no row looks like headings.
 * Headings that stand twice are told apart by their column: "Count (column D)".
 */
function findTable(grid: Grid, { from, number }: { from: number; number: number }): Table | null {
  const headings = findHeadingRows(grid, from);
  if (!headings) return null;
  const { first, last } = headings;
  const above = { from, end: first };
  const lines = grid.rows.slice(first, last + 1);
  const width = grid.rows.slice(first).reduce((most, row) => Math.max(most, row.length), 0);
  const { preamble, leftOut } = linesAbove(grid, above);
  const body = bodyOf(grid, last + 1);
  return {
    sheet: grid.sheet,
    number,
    preamble,
    columns: combineHeadings(lines, { width, merges: grid.merges, firstRow: first }),
    rows: body.rows,
    leftOut: [...leftOut, ...body.leftOut],
    refused: [...unreadableIn(grid, above), ...body.refused],
    hiddenColumns: grid.hiddenColumns ?? new Set(),
    next: body.next,
  };
}

const MOST_TABLES = 20;

/** The tables of a sheet, one below the other. Most have one. */
export function listTables(grid: Grid): Table[] {
  const tables: Table[] = [];
  let from: number | null = 0;
  while (from !== null && tables.length < MOST_TABLES) {
    const table = findTable(grid, { from, number: tables.length + 1 });
    if (table) tables.push(table);
    from = table?.next?.first ?? null;
  }
  return tables;
}

/** The table of a sheet with this number, from 1; null when it has not so many. What is above it is left out by its rows. */
function tableNumbered(grid: Grid, number: number): Table | null {
  if (number === 1) return findTable(grid, { from: 0, number });
  const tables = listTables(grid);
  const [table, above] = [tables[number - 1], tables[number - 2]];
  if (!table || !above?.next) return null;
  const to = above.next.first;
  const reason = `Rows 1 to ${to} were not read: another table of the sheet was chosen`;
  return { ...table, leftOut: [{ cell: 'A1', reason, rows: [{ from: 1, to }] }, ...table.leftOut] };
}

/** Enough rows to see which sheet is the one with the figures. */
const SAMPLE = 500;

/** Counts between 1900 and 2099 look like years: they count where no sheet holds any other figure. */
const mayHoldFigures = (row: readonly Cell[]): boolean =>
  filled(row) >= 2 && row.slice(1).some(looksLikeFigure);

function withMost(tables: readonly Table[], holds: (row: readonly Cell[]) => boolean): Table | null {
  const sized = tables.map((table) => ({
    table,
    size: table.rows.slice(0, SAMPLE).filter(({ cells }) => holds(cells)).length,
  }));
  const [best] = sized.toSorted((a, b) => b.size - a.size);
  return best && best.size > 0 ? best.table : null;
}

/**
 * The table with most figures among the sheets of a file, the first of several; null when no sheet holds one. `number`: which
 * of the tables of a sheet is meant, from 1.
 */
export function findMainTable(grids: readonly Grid[], number = 1): Table | null {
  const tables = grids.map((grid) => tableNumbered(grid, number)).filter((table) => table !== null);
  return withMost(tables, holdsFigures) ?? withMost(tables, mayHoldFigures);
}
