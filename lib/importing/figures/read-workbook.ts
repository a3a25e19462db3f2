import { type CellValue, type ReadOptions, type Sheet } from 'hucre';
import { readOds, streamOdsRows } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { day } from '@/lib/domain/day';
import { Refusal } from '@/lib/domain/refusal';
import { BLANK, type Cell, type Grid, textCell } from './grid';
import { MOST_CELLS, TOO_MANY_CELLS } from './read-delimited';
import { repack, type Unpacked, unpackSafely } from './unpack-safely';

const NOT_A_TABLE =
  'This file is not a spreadsheet that can be read. Save it as CSV, XLSX or ODS, and try again.';

const LARGE_WITH_PERCENTS =
  'This file is large and shows per cents, which are then read wrongly. Save the one sheet you need as CSV, and try again.';

type Kind = 'xlsx' | 'ods';

/** From this size on the content of an ODS file is read row by row, in bytes. */
const LARGE_CONTENT = 8 * 1024 * 1024;
const TABLE = '<table:table ';
const LONGEST_TAG = 1000;

/** What sort of spreadsheet stands in the ZIP; by its parts, never by the file's name. */
function kindOf(files: Unpacked): Kind {
  if (Object.hasOwn(files, 'xl/workbook.xml')) return 'xlsx';
  const mimetype = files.mimetype ? new TextDecoder().decode(files.mimetype).trim() : '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  throw new Refusal('unusable-input', NOT_A_TABLE);
}

const holds = (part: Uint8Array | undefined, ...words: readonly string[]): boolean => {
  const bytes = Buffer.from(part ?? new Uint8Array());
  return words.some((word) => bytes.includes(word));
};

/** Styles cost memory for every cell, and only say one thing that matters: which numbers are shown as per cents. */
const showsPercents = (files: Unpacked, kind: Kind): boolean =>
  kind === 'ods'
    ? holds(files['content.xml'], 'percentage-style')
    : holds(files['xl/styles.xml'], '%', 'numFmtId="9"', 'numFmtId="10"');

/** All that is kept of a file: its safe copy, and what was seen while it was unpacked. */
type Opened = { kind: Kind; copy: Uint8Array; readStyles: boolean; sheetNames: string[] | null };

function open(bytes: Uint8Array): Opened {
  const files = unpackSafely(bytes);
  const kind = kindOf(files);
  const content = files['content.xml'];
  const isLarge = kind === 'ods' && content !== undefined && content.length > LARGE_CONTENT;
  const readStyles = showsPercents(files, kind);
  if (isLarge && readStyles) throw new Refusal('unusable-input', LARGE_WITH_PERCENTS);
  const sheetNames = isLarge ? namesOfSheets(content) : null;
  return { kind, copy: repack(files), readStyles, sheetNames };
}

async function parse({ kind, copy, readStyles, sheetNames }: Opened): Promise<Grid[]> {
  const options: ReadOptions = { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden, readStyles };
  try {
    if (sheetNames) return await readLargeOds(copy, sheetNames);
    const { sheets } = await (kind === 'xlsx' ? readXlsx(copy, options) : readOds(copy, options));
    return sheets.map(toGrid);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever a stranger's file makes the reader stumble over, the person can only save it afresh.
    const why = error instanceof Error ? ` (${error.message.split('\n')[0]})` : '';
    throw new Refusal('unusable-input', `${NOT_A_TABLE.slice(0, -1)}${why}.`);
  }
}

/** Reads row by row: the reader of whole workbooks takes ten times the memory for an ODS file. */
async function readLargeOds(copy: Uint8Array, names: readonly string[]): Promise<Grid[]> {
  const sheets = names.map((): Cell[][] => []);
  let count = 0;
  for await (const { index, sheetIndex = 0, values } of streamOdsRows(copy)) {
    const rows = sheets[sheetIndex];
    count += values.length;
    if (count > MOST_CELLS) throw new Refusal('unusable-input', TOO_MANY_CELLS);
    // Blank rows are skipped by the reader, and cells are named by their place.
    if (rows) rows[index] = values.map((value) => toCell(value, undefined));
  }
  return sheets.map((rows, at) => ({
    sheet: names[at] ?? null,
    rows: Array.from(rows, (row) => row ?? []),
    merges: [],
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The names of the sheets, in their order, out of the content of an ODS file. */
function namesOfSheets(content: Uint8Array): string[] {
  const names: string[] = [];
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let at = bytes.indexOf(TABLE); at >= 0; at = bytes.indexOf(TABLE, at + TABLE.length)) {
    const tag = bytes.subarray(at, at + LONGEST_TAG).toString('utf8');
    const [, name = ''] = /table:name="([^"]*)"/.exec(tag.split('>')[0] ?? '') ?? [];
    names.push(name.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole));
  }
  return names;
}

/** A binary fraction such as 0.28300000000000003 as the person typed it. */
const plain = (value: number): number => Number(value.toPrecision(15));

function toCell(value: CellValue, numFmt: string | undefined): Cell {
  if (value === null || value === undefined) return BLANK;
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return textCell(value ? 'Yes' : 'No');
  if (!numFmt?.includes('%')) return { kind: 'number', text: String(plain(value)), number: plain(value) };
  const percent = plain(100 * value);
  return { kind: 'percent', text: `${percent}%`, number: percent };
}

function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return BLANK;
  const text = value.toISOString().slice(0, 10);
  return /^\d{4}-/.test(text) ? { kind: 'date', text, date: day(text) } : textCell(text);
}

function toGrid({ name, rows, cells, merges = [] }: Sheet): Grid {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > MOST_CELLS) throw new Refusal('unusable-input', TOO_MANY_CELLS);
  return {
    sheet: name,
    rows: rows.map((row, at) =>
      row.map((value, column) => toCell(value, cells?.get(`${at},${column}`)?.style?.numFmt)),
    ),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
  };
}

/**
 * The sheets of an XLSX or ODS file that are not hidden. The reader only ever sees a copy that was unpacked safely.
 * @throws Refusal when it is no such file, is harmful or holds too much.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  return parse(open(bytes));
}

/** The same checks without reading a cell, for a first answer while the person waits. @throws Refusal as `readWorkbook`. */
export function assertWorkbook(bytes: Uint8Array): void {
  kindOf(unpackSafely(bytes));
}
