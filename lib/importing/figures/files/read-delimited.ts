import { CsvError, parse } from 'csv-parse/sync';
import { readNumber } from '@/lib/domain/figures/figure-text';
import { Refusal } from '@/lib/domain/refusal';
import { type Cell, type Grid, textCell } from './grid';
import { cellSharer } from '@/lib/importing/figures/table/share-cells';

/** The most cells one file may have: 100,000 rows of 40 columns. */
export const MOST_CELLS = 4_000_000;

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

const linesIn = (cell: string): number => cell.split(LINE_END).length;

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

function refuseQuotationMark(last: number, lines: number): never {
  const first = Math.max(1, last - lines + 1);
  throw new Refusal(
    'unusable-input',
    `Lines ${first} to ${last} cannot be told apart: a quotation mark in line ${first} takes in the lines after it. Take out the quotation mark, or close it in its own line, and try again.`,
  );
}

/** Rows of cells, each made as its line is read, so that the texts are not kept twice. */
function splitCells(text: string, delimiter: Delimiter): Cell[][] {
  const rows: Cell[][] = [];
  const share = cellSharer();
  const toCell = (words: string) => share(words, () => textCell(words));
  let count = 0;
  const keepRow = (texts: string[], { lines }: { lines: number }): null => {
    const cell = texts.find((words) => swallowsRows(words, delimiter));
    if (cell !== undefined) refuseQuotationMark(lines, linesIn(cell));
    count += texts.length;
    if (count > MOST_CELLS) throw new Refusal('unusable-input', TOO_MANY_CELLS);
    rows.push(texts.map(toCell));
    return null;
  };
  parse(text, {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    on_record: keepRow,
  });
  return rows;
}

/**
 * The cells of a CSV file, or of text copied out of a spreadsheet. Any line ends, quoted cells with line breaks in them.
 * @throws Refusal when it cannot be read, or holds too much.
 */
export function readDelimited(text: string): Grid {
  try {
    return { sheet: null, rows: splitCells(text, findDelimiter(text)), merges: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('unusable-input', `This is not a CSV file that can be read: ${error.message}`);
  }
}

export const TOO_MANY_CELLS = `This file holds more than ${MOST_CELLS.toLocaleString('en-GB')} cells. Keep only the rows and columns you need, and try again.`;
