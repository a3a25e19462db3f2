import { CsvError, parse } from 'csv-parse/sync';
import { readNumber } from '@/lib/domain/figures/figure-text';
import { Refusal } from '@/lib/domain/refusal';
import { type Cell, type Grid, textCell } from './grid';
import { MOST_COLUMNS, memoryBudget, TOO_WIDE } from './memory-budget';
import { cellSharer } from '@/lib/importing/figures/table/share-cells';

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

const LINE_END = /\r\n|\n|\r/;

/** Enough of a file to tell what parts its cells. */
const SAMPLE = 20_000;

/** What parts the cells: whichever stands most often outside quotation marks. A comma when nothing does. */
function findDelimiter(text: string): Delimiter {
  const unquoted = text.slice(0, SAMPLE).replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => unquoted.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** True for one quoted cell in which further rows of figures stand: its quotation mark was never meant to open a cell. */
function swallowsRows(cell: string, delimiter: Delimiter): boolean {
  if (!LINE_END.test(cell)) return false;
  return cell
    .split(LINE_END)
    .slice(1)
    .some((line) => {
      const pieces = line.split(delimiter);
      return pieces.length > 1 && pieces.some((piece) => readNumber(piece) !== null);
    });
}

function strayMark(first: number, last: number): string {
  const remedy = 'Take out the quotation mark, or close it in its own line';
  if (first === last) return `The quotation mark in line ${first} is not closed. ${remedy}`;
  return `Lines ${first} to ${last} cannot be told apart: a quotation mark in line ${first} takes in the lines after it. ${remedy}`;
}

/** A CSV file as far as it was read. `lines`: how many lines of the text the rows so far took. */
type Splitting = { rows: Cell[][]; unreadable: Map<number, string>; lines: number };

/** Lines whose cells cannot be told apart, numbered from 1: each is kept as one cell, to be listed. */
function keepUnreadable(
  splitting: Splitting,
  lines: readonly string[],
  { from, to }: { from: number; to: number },
): void {
  const reason = strayMark(from, to);
  for (const line of lines.slice(from - 1, to)) {
    splitting.unreadable.set(splitting.rows.length, reason);
    splitting.rows.push([textCell(line)]);
  }
  splitting.lines = to;
}

/** Rows of cells, each made as its line is read, so that the texts are not kept twice. */
function splitCells(text: string, delimiter: Delimiter): Splitting {
  const splitting: Splitting = { rows: [], unreadable: new Map(), lines: 0 };
  const share = cellSharer();
  const budget = memoryBudget();
  const toCell = (words: string) =>
    share(words, () => {
      budget.takeWords(words);
      return textCell(words);
    });
  let split: string[] | null = null;
  const linesOfText = () => (split ??= text.split(LINE_END));
  const keepRow = (texts: string[], { lines }: { lines: number }): null => {
    const from = splitting.lines + 1;
    if (texts.some((words) => swallowsRows(words, delimiter))) {
      keepUnreadable(splitting, linesOfText(), { from, to: lines });
      return null;
    }
    if (texts.length > MOST_COLUMNS) throw new Refusal('unusable-input', TOO_WIDE);
    splitting.lines = lines;
    budget.takeRows(1, texts.length);
    splitting.rows.push(texts.map(toCell));
    return null;
  };
  const options = {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    on_record: keepRow,
  };
  try {
    parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    keepUnreadable(splitting, linesOfText(), { from: splitting.lines + 1, to: lastLine(linesOfText()) });
  }
  return splitting;
}

/** The number of the last line in which anything stands. */
const lastLine = (lines: readonly string[]): number => lines.findLastIndex((line) => line.trim() !== '') + 1;

/**
 * The cells of a CSV file, or of text copied out of a spreadsheet. Any line ends, quoted cells with line breaks in them.
 * Lines that a stray quotation mark runs together are kept apart, as `unreadable`.
 * @throws Refusal when it cannot be read, or holds too much.
 */
export function readDelimited(text: string): Grid {
  try {
    const { rows, unreadable } = splitCells(text, findDelimiter(text));
    return { sheet: null, rows, merges: [], unreadable };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('unusable-input', `This is not a CSV file that can be read: ${error.message}`);
  }
}
