import { stringify } from 'csv-stringify/sync';

/** A cell: a number, a text, or nothing. */
export type Cell = string | number | null;

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * CSV for machines: RFC 4180, lines ending in CR LF, one header row, no byte order mark. Numbers are written as they
 * are. A text that begins like a formula gets an apostrophe before it, because people do open these files in
 * spreadsheets; the data page says so.
 */
export function machineCsv<Name extends string>(
  columns: readonly { name: Name }[],
  rows: readonly Record<Name, Cell>[],
): string {
  const names = columns.map(({ name }) => name);
  const cells = rows.map((row) => names.map((name) => writeCell(row[name])));
  return stringify([names, ...cells], { record_delimiter: 'windows' });
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
