import { CsvError, parse } from 'csv-parse/sync';
import { figureFaults } from '@/lib/domain/figures/figure-rules';
import { type Figure, type PeriodType, type Unit, overlaps } from '@/lib/domain/figure';
import { figureRow } from '@/lib/schemas/figures/figure-row';
import { fitsItsType } from '@/lib/importing/parse-period';

/** What is wrong with one row, as a person counts rows in a spreadsheet: the header is row 1. Null: the whole file. */
export type RowProblem = { file: string; row: number | null; reason: string };

export type SeriesFile = { file: string; text: string; periodType: PeriodType; unit: Unit };
export type FigureRowsRead = { observations: Figure[]; problems: RowProblem[] };

/** The one tidy format of figures: a row for each period; flags are separated by "|". */
export const TIDY_HEADER = [
  'period_type',
  'period_start',
  'period_end',
  'numerator',
  'denominator',
  'value',
  'flags',
] as const;

type NumberedRow = { row: number; observation: Figure };

function readCells(text: string): string[][] | string {
  try {
    return parse(text, { bom: true, relax_column_count: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError) return `This is not a CSV file that can be read: ${error.message}`;
    throw error;
  }
}

function periodFaults({ period }: Figure, expected: PeriodType): string[] {
  if (period.end < period.start)
    return [`The period ends (${period.end}) before it starts (${period.start})`];
  if (period.type !== expected)
    return [`The period is a ${period.type}, but the series holds only ${expected}`];
  return fitsItsType(period) ? [] : [`${period.start} to ${period.end} is not a ${period.type}`];
}

/** Rows that are there twice, or share days with another where the type of period does not allow it. */
function clashes(rows: readonly NumberedRow[]): { row: number; reason: string }[] {
  const inOrder = [...rows].sort(
    ({ observation: { period: a } }, { observation: { period: b } }) =>
      a.start.localeCompare(b.start) || a.end.localeCompare(b.end),
  );
  return inOrder.flatMap(({ row, observation: { period } }, index) => {
    const before = inOrder[index - 1];
    const earlier = before?.observation.period;
    if (!before || !earlier || earlier.end < period.start) return [];
    const isSame = earlier.start === period.start && earlier.end === period.end;
    if (isSame) return [{ row, reason: `The period is already in row ${before.row}` }];
    return overlaps(period.type) ? [] : [{ row, reason: `The period overlaps the one in row ${before.row}` }];
  });
}

function readRow(cells: readonly string[], { periodType, unit }: SeriesFile): Figure | string[] {
  if (cells.length !== TIDY_HEADER.length)
    return [`There are ${cells.length} columns instead of ${TIDY_HEADER.length}`];
  const read = figureRow.safeParse(
    Object.fromEntries(TIDY_HEADER.map((name, index) => [name, cells[index]])),
  );
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { period_type: type, period_start: start, period_end: end, ...figures } = read.data;
  const observation: Figure = { period: { type, start, end }, ...figures, revision: 1 };
  const faults = [...periodFaults(observation, periodType), ...figureFaults(observation, unit)];
  return faults.length > 0 ? faults : observation;
}

/**
 * The observations of one series from its tidy CSV text, oldest first, as first revisions. Every fault is told with its
 * row and reason; a series with any fault gives no observations at all, so that a part is never taken for the whole.
 */
export function readFigureRows(series: SeriesFile): FigureRowsRead {
  const { file, text } = series;
  const refuse = (row: number | null, reason: string): FigureRowsRead => ({
    observations: [],
    problems: [{ file, row, reason }],
  });
  const cells = readCells(text);
  if (typeof cells === 'string') return refuse(null, cells);
  const [header = [], ...body] = cells;
  if (header.join() !== TIDY_HEADER.join())
    return refuse(1, `The columns must be: ${TIDY_HEADER.join(', ')}`);
  if (body.length === 0) return refuse(null, 'There are no figures in the file');

  const rows: NumberedRow[] = [];
  const problems: RowProblem[] = [];
  body.forEach((line, index) => {
    const row = index + 2;
    const read = readRow(line, series);
    if (Array.isArray(read)) problems.push(...read.map((reason) => ({ file, row, reason })));
    else rows.push({ row, observation: read });
  });
  problems.push(...clashes(rows).map((clash) => ({ file, ...clash })));
  if (problems.length > 0) return { observations: [], problems };
  const observations = rows.map(({ observation }) => observation);
  return { observations: observations.sort((a, b) => a.period.end.localeCompare(b.period.end)), problems };
}
