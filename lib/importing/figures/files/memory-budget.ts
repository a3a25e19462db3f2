import { Refusal } from '@/lib/domain/refusal';

/** The most cells one file may have: 100,000 rows of 40 columns. */
const MOST_CELLS = 4_000_000;
export const TOO_MANY_CELLS = `This file holds more than ${MOST_CELLS.toLocaleString('en-GB')} cells. Keep only the rows and columns you need, and try again.`;
/** The widest sheet that any spreadsheet program makes. */
export const MOST_COLUMNS = 16_384;

export const TOO_WIDE = `This file has more than ${MOST_COLUMNS.toLocaleString('en-GB')} columns, so it was not read. Keep only the columns you need, and try again.`;
const TOO_HEAVY =
  'This file holds more than can be read at once. Keep only the rows and columns you need, and try again.';

/**
 * In bytes, as measured with Node 20: a row with the figures that are made of it, the place of each of its cells, and a cell
 * that no other shares. What they come to is compared with the memory of the process that reads one file (lib/jobs/import-figures.ts).
 */
const A_ROW = 240;
const A_PLACE = 8;
const A_CELL = 96;
const MOST = 330_000_000;

/**
 * Adds up what the rows and cells of a file take in memory while it is read, so that one that is too large is refused in
 * words at once, and not by a process that dies a minute later.
 */
export type MemoryBudget = {
  /** Rows of so many cells each. @throws Refusal when the file holds too many cells, or too much in all. */
  takeRows(rows: number, cells: number): void;
  /** Words that are kept once. @throws Refusal when the file holds too much in all. */
  takeWords(text: string): void;
};

export function memoryBudget(): MemoryBudget {
  let bytes = 0;
  let cellsInAll = 0;
  const take = (more: number) => {
    bytes += more;
    if (bytes > MOST) throw new Refusal('unusable-input', TOO_HEAVY);
  };
  return {
    takeRows(rows, cells) {
      cellsInAll += rows * cells;
      if (cellsInAll > MOST_CELLS) throw new Refusal('unusable-input', TOO_MANY_CELLS);
      take(rows * (A_ROW + A_PLACE * cells));
    },
    takeWords: (text) => take(A_CELL + text.length),
  };
}
