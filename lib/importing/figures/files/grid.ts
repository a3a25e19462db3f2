import type { Day } from '@/lib/domain/day';
import { plainCharacters } from '@/lib/domain/figures/plain-characters';

/** One cell, as it stands in the file. `number` is what a spreadsheet kept as a number; a per cent of 12.3% is 12.3. */
export type Cell =
  | { kind: 'blank'; text: '' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string; number: number }
  | { kind: 'percent'; text: string; number: number }
  | { kind: 'date'; text: string; date: Day };

/** Cells that were merged into one, counted from 0; the text stands in the first. */
export type Merge = { row: number; column: number; lastRow: number; lastColumn: number };

/**
 * One sheet, or the whole of a CSV file. Rows may be of different lengths. `hiddenRows` and `hiddenColumns`: those that the
 * spreadsheet does not show, counted from 0.
 */
export type Grid = {
  sheet: string | null;
  rows: readonly (readonly Cell[])[];
  merges: readonly Merge[];
  hiddenRows?: ReadonlySet<number>;
  hiddenColumns?: ReadonlySet<number>;
  /** Rows whose cells cannot be told apart, counted from 0, with the reason. Each holds its line as one cell. */
  unreadable?: ReadonlyMap<number, string>;
};

export const BLANK: Cell = { kind: 'blank', text: '' };

/** The cell at a place, counted from 0; blank where the row is shorter. */
export const cellAt = (row: readonly Cell[], column: number): Cell => row[column] ?? BLANK;

/** A cell that holds text, without characters that nobody sees; white space alone is nothing. */
export function textCell(written: string): Cell {
  const text = plainCharacters(written);
  return text.trim() === '' ? BLANK : { kind: 'text', text };
}

const LETTERS = 26;

/** "A", "Z", "AA": a column as spreadsheets name it, counted from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last;
}

/** "B14": a cell as spreadsheets name it; row and column counted from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
