import type { Cell as CellDetail, CellStyle, CellValue, FontStyle, ReadOptions, Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { day } from '@/lib/domain/day';
import { Refusal } from '@/lib/domain/refusal';
import { BLANK, type Cell, type Grid, textCell } from './grid';
import { numberCell } from './number-cell';
import { shownAs } from './number-format';
import { type MemoryBudget, memoryBudget } from './memory-budget';
import { readOds } from './read-ods';
import { madeCellSharer } from '@/lib/importing/figures/table/share-cells';
import { lowered, raised, struck } from './superscript';
import { openSafely, repack, type SafeArchive } from './unpack-safely';
import { assertNotTooLarge, kindOfWorkbook, NOT_A_TABLE, ODS_CONTENT } from './workbook-kind';

/** What in the styles of a file may change what is seen of a number: per cents, conditions, hidden and struck numbers. */
const TELLING = [
  ...['%', 'numFmtId="9"', 'numFmtId="10"', '[&lt;', '[&gt;', '[=', ';;'],
  ...['<strike', 'vertAlign'],
];

/** Styles cost memory for every cell, and most files have none that matter. */
function changesNumbers(archive: SafeArchive): boolean {
  const styles = Buffer.from(archive.read('xl/styles.xml') ?? new Uint8Array());
  return TELLING.some((words) => styles.includes(words));
}

/** The library holds a whole workbook, and of each cell what its style says: 40 MB come to 470 MB of memory. */
const MOST_WITH_STYLES = 40 * 1024 * 1024;

async function parseXlsx(archive: SafeArchive): Promise<Grid[]> {
  const readStyles = changesNumbers(archive);
  if (readStyles) assertNotTooLarge(archive, MOST_WITH_STYLES);
  const options: ReadOptions = {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    readStyles,
  };
  const { sheets } = await readXlsx(repack(archive), options);
  const budget = memoryBudget();
  return sheets.map((sheet) => toGrid(sheet, budget));
}

async function parse(archive: SafeArchive): Promise<Grid[]> {
  const kind = kindOfWorkbook(archive);
  try {
    return await (kind === 'ods' ? readOds(archive.pieces(ODS_CONTENT)) : parseXlsx(archive));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The library throws many kinds of error on a damaged file; saving it again is the only remedy for all of them.
    const why = error instanceof Error ? ` (${error.message.split('\n')[0]})` : '';
    throw new Refusal('unusable-input', `${NOT_A_TABLE.slice(0, -1)}${why}.`);
  }
}

/** Words as their font shows them: raised, lowered and struck ones stand as such. */
function asShown(text: string, font: FontStyle | undefined): string {
  if (font?.strikethrough) return struck(text);
  if (font?.vertAlign === 'superscript') return raised(text);
  return font?.vertAlign === 'subscript' ? lowered(text) : text;
}

const wordsOf = (value: string, detail: CellDetail | undefined): string =>
  detail?.richText
    ? detail.richText.map(({ text, font }) => asShown(text, font)).join('')
    : asShown(value, detail?.style?.font);

function toNumberCell(value: number, style: CellStyle | undefined): Cell {
  const text = asShown(String(value), style?.font);
  if (text !== String(value)) return textCell(text);
  const shown = shownAs(style?.numFmt, value);
  return shown.as === 'words' ? textCell(shown.words) : numberCell(value, shown.as === 'percent');
}

function toCell(value: CellValue, detail: CellDetail | undefined): Cell {
  if (value === null || value === undefined) return BLANK;
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'string') return textCell(wordsOf(value, detail));
  if (typeof value === 'boolean') return textCell(value ? 'Yes' : 'No');
  return toNumberCell(value, detail?.style);
}

function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return BLANK;
  const text = value.toISOString().slice(0, 10);
  return /^\d{4}-/.test(text) ? { kind: 'date', text, date: day(text) } : textCell(text);
}

function toGrid(
  { name, rows, cells, rowDefs, columns = [], merges = [] }: Sheet,
  budget: MemoryBudget,
): Grid {
  for (const row of rows) budget.takeRows(1, row.length);
  const share = madeCellSharer(budget.takeWords);
  const detailOf = (at: number, column: number) => cells?.get(`${at},${column}`);
  return {
    sheet: name,
    rows: rows.map((row, at) =>
      row.map((value, column) => share(toCell(value, cells && detailOf(at, column)))),
    ),
    hiddenRows: new Set([...(rowDefs ?? [])].flatMap(([at, { hidden }]) => (hidden ? [at] : []))),
    hiddenColumns: new Set(columns.flatMap((column, at) => (column?.hidden ? [at] : []))),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
  };
}

/**
 * The sheets of an XLSX or ODS file that are not hidden. What reads them only ever sees what was unpacked safely.
 * @throws Refusal when it is no such file, is harmful or holds too much.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  return parse(openSafely(bytes));
}
