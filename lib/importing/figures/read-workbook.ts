import { type CellValue, type ReadOptions, type Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { day } from '@/lib/domain/day';
import { Refusal } from '@/lib/domain/refusal';
import { BLANK, type Cell, type Grid, textCell } from './grid';
import { numberCell } from './number-cell';
import { MOST_CELLS, TOO_MANY_CELLS } from './read-delimited';
import { readOds } from './read-ods';
import { madeCellSharer } from './share-cells';
import { openSafely, repack, type SafeArchive } from './unpack-safely';

const NOT_A_TABLE =
  'This file is not a spreadsheet that can be read. Save it as CSV, XLSX or ODS, and try again.';

const ODS_CONTENT = 'content.xml';
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** What sort of spreadsheet stands in the ZIP; by its parts, never by the file's name. */
function kindOf(archive: SafeArchive): 'xlsx' | 'ods' {
  if (archive.names.includes('xl/workbook.xml')) return 'xlsx';
  const mimetype = archive.read('mimetype');
  const isOds = mimetype !== null && new TextDecoder().decode(mimetype).trim().startsWith(ODS_TYPE);
  if (isOds && archive.names.includes(ODS_CONTENT)) return 'ods';
  throw new Refusal('unusable-input', NOT_A_TABLE);
}

/** Styles cost memory for every cell, and only say one thing that matters: which numbers are shown as per cents. */
function showsPercents(archive: SafeArchive): boolean {
  const styles = Buffer.from(archive.read('xl/styles.xml') ?? new Uint8Array());
  return ['%', 'numFmtId="9"', 'numFmtId="10"'].some((words) => styles.includes(words));
}

async function parseXlsx(archive: SafeArchive): Promise<Grid[]> {
  const options: ReadOptions = {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    readStyles: showsPercents(archive),
  };
  const { sheets } = await readXlsx(repack(archive), options);
  return sheets.map(toGrid);
}

async function parse(archive: SafeArchive): Promise<Grid[]> {
  const kind = kindOf(archive);
  try {
    return await (kind === 'ods' ? readOds(archive.pieces(ODS_CONTENT)) : parseXlsx(archive));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever a stranger's file makes the reader stumble over, the person can only save it afresh.
    const why = error instanceof Error ? ` (${error.message.split('\n')[0]})` : '';
    throw new Refusal('unusable-input', `${NOT_A_TABLE.slice(0, -1)}${why}.`);
  }
}

function toCell(value: CellValue, numFmt: string | undefined): Cell {
  if (value === null || value === undefined) return BLANK;
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return textCell(value ? 'Yes' : 'No');
  return numberCell(value, numFmt?.includes('%') ?? false);
}

function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return BLANK;
  const text = value.toISOString().slice(0, 10);
  return /^\d{4}-/.test(text) ? { kind: 'date', text, date: day(text) } : textCell(text);
}

function toGrid({ name, rows, cells, merges = [] }: Sheet): Grid {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > MOST_CELLS) throw new Refusal('unusable-input', TOO_MANY_CELLS);
  const share = madeCellSharer();
  const formatOf = (at: number, column: number) => cells?.get(`${at},${column}`)?.style?.numFmt;
  return {
    sheet: name,
    rows: rows.map((row, at) =>
      row.map((value, column) => share(toCell(value, cells && formatOf(at, column)))),
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
 * The sheets of an XLSX or ODS file that are not hidden. What reads them only ever sees what was unpacked safely.
 * @throws Refusal when it is no such file, is harmful or holds too much.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  return parse(openSafely(bytes));
}

/**
 * The same checks without reading a cell, for a first answer while the person waits: each part is unpacked, looked at
 * and let go. @throws Refusal as `readWorkbook`.
 */
export function assertWorkbook(bytes: Uint8Array): void {
  const archive = openSafely(bytes);
  for (const name of archive.names) archive.read(name);
  kindOf(archive);
}
