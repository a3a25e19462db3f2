import { NO_FIGURE, type ReadFigure, readWords } from '@/lib/domain/figures/figure-text';
import type { Multiple } from '@/lib/domain/figures/figures-mapping';
import { markReader, type MarkReader } from '@/lib/domain/figures/missing-marks';
import { type Figures, judgeOutcome, sayWhyNone } from '@/lib/domain/figures/figure-rules';
import { formatNumber, type Period, type ValueFlag } from '@/lib/domain/figure';
import { type Cell, cellName } from '@/lib/importing/figures/files/grid';
import { readFigure } from './read-figure';
import { readOnce } from '@/lib/importing/figures/files/read-once';
import type { CellReason, LeftOut } from '@/lib/importing/figures/table/row-ledger';

/** Figures of one period as a table gives them, before they are compared with the record. */
export type PlannedRow = Figures & {
  /** The cell that names it: "B14". */
  place: string;
  /** The area the row is of, where every area becomes a series; else null. */
  area: string | null;
  period: Period;
  note: string | null;
  /** The source the row itself names; null where the table has one source. */
  source: string | null;
  /** True where the table has a column of marks, so that a mark it leaves out is not there. */
  saysMarks: boolean;
  warnings: readonly string[];
};

/** What a mapping makes of a table: figures, cells that stop the import, and what was left out on purpose. */
export type Applied = {
  rows: PlannedRow[];
  refused: CellReason[];
  leftOut: LeftOut[];
  /** Marks in the place of figures of which nobody has said what they mean. */
  unknownMarks: string[];
};

const ROLES = ['numerator', 'denominator', 'value'] as const;
type Role = (typeof ROLES)[number];

/** The cells of one period; null where the table has no such column. */
export type FigureCells = Record<Role, PlacedCell | null>;
/** A cell and where it stands, counted from 0: its name is only written where somebody reads it. */
export type PlacedCell = { cell: Cell; row: number; column: number };

/** "B14": the cell as spreadsheets name it. */
export const nameOf = ({ row, column }: PlacedCell): string => cellName(row, column);

export type RowAround = Pick<PlannedRow, 'area' | 'period' | 'source' | 'saysMarks'> & {
  /** Marks and notes of the period, and of a column of marks. */
  flags: readonly ValueFlag[];
  notes: readonly string[];
  /** The Home Office outcome type of the count, for measures about rape; else null. */
  outcome: number | null;
};

/** How the figures of a file are read: what its marks mean, and what its numbers are in. */
export type Reading = { marks: MarkReader; multiple: Multiple };

const AS_THEY_ARE: Reading = { marks: markReader([]), multiple: '1' };

const DIGITS = 15;

/** A number in thousands, without the parts that binary fractions add: 12.3 is 12,300. */
const times = (figure: number, multiple: number): number => Number((figure * multiple).toPrecision(DIGITS));

/** A figure, or a mark in its place by what it means in this file. */
function readFigureOrMark(cell: Cell, { marks, multiple }: Reading): ReadFigure {
  const read = readFigure(cell);
  if (read.figure !== null && multiple !== '1')
    return { ...read, figure: times(read.figure, Number(multiple)) };
  if (read.fault === null || cell.kind !== 'text') return read;
  const { plain, flags, notes } = readWords(cell.text);
  const means = marks.meaningOf(plain);
  return means === null ? read : { ...NO_FIGURE, flags: [...flags, means], notes, isBlank: false };
}

/** A cell in a column of counts. A per cent there was mapped to the wrong place. */
function readCount(cell: Cell, reading: Reading): ReadFigure {
  const read = readFigureOrMark(cell, reading);
  const fault = read.fault ?? countFault(cell, read);
  return fault === null ? read : { ...read, fault };
}

function countFault(cell: Cell, { figure }: ReadFigure): string | null {
  if (figure === null) return null;
  if (cell.kind === 'percent' || cell.text.includes('%'))
    return `“${cell.text.trim()}” is a percentage, not a count`;
  return Number.isInteger(figure) ? null : `${figure} is not a whole number`;
}

const NONE: readonly never[] = [];

/** The items of several lists, each once. Most rows have none, and share the one empty list. */
const together = <T>(...lists: readonly (readonly T[])[]): readonly T[] =>
  lists.every(({ length }) => length === 0) ? NONE : [...new Set(lists.flat())];

/** "note 4; note 5": where the source's own remarks are found. */
const noteOf = (notes: readonly string[]): string | null => (notes.length === 0 ? null : notes.join('; '));

type ReadCells = Record<Role, ReadFigure>;
export type ReadRow = { row: PlannedRow | null; refused: readonly CellReason[] };

/**
 * Reads the rows of one file, each from its cells: the figures, or every cell that is not a figure, or nothing where all
 * of them are blank.
 */
export function plannedRowReader(
  reading: Reading = AS_THEY_ARE,
): (cells: FigureCells, around: RowAround) => ReadRow {
  const countIn = readOnce((cell) => readCount(cell, reading));
  const figureIn = readOnce((cell) => readFigureOrMark(cell, reading));
  return (cells, around) =>
    toRow(cells, around, {
      numerator: cells.numerator ? countIn(cells.numerator.cell) : NO_FIGURE,
      denominator: cells.denominator ? countIn(cells.denominator.cell) : NO_FIGURE,
      value: cells.value ? figureIn(cells.value.cell) : NO_FIGURE,
    });
}

function toRow(cells: FigureCells, around: RowAround, read: ReadCells): ReadRow {
  const { numerator, denominator, value } = read;
  const refused = faultsIn(cells, read);
  const isBlank = numerator.isBlank && denominator.isBlank && value.isBlank;
  if (refused.length > 0 || (isBlank && !sayWhyNone(around.flags))) return { row: null, refused };
  const named = cells.numerator ?? cells.value ?? cells.denominator;
  const place = named ? nameOf(named) : '';
  const judged = around.outcome === null ? null : judgeOutcome(around.outcome, numerator.figure);
  if (judged?.refusal) return { row: null, refused: [{ cell: place, reason: judged.refusal }] };
  const row: PlannedRow = {
    place,
    area: around.area,
    period: around.period,
    source: around.source,
    saysMarks: around.saysMarks,
    numerator: numerator.figure,
    denominator: denominator.figure,
    // A rate beside its counts is worked out from them, so that the two can never differ.
    value: numerator.figure === null ? value.figure : null,
    flags: together(around.flags, numerator.flags, denominator.flags, value.flags),
    note: noteOf(together(around.notes, numerator.notes, denominator.notes, value.notes)),
    warnings: together(judged?.warning ? [judged.warning] : NONE, rateWarnings(read)),
  };
  return { row, refused: NONE };
}

/** Every cell of a row that cannot be read, with the reason. */
function faultsIn(cells: FigureCells, read: ReadCells): readonly CellReason[] {
  if (ROLES.every((role) => read[role].fault === null)) return NONE;
  return ROLES.flatMap((role) => {
    const [placed, reason] = [cells[role], read[role].fault];
    return placed && reason !== null ? [{ cell: nameOf(placed), reason }] : [];
  });
}

const HALF_A_POINT = 0.5;

/** The published per cent beside counts that give another one: somebody mistyped, or the columns are not what they seem. */
function rateWarnings({ numerator, denominator, value }: ReadCells): readonly string[] {
  if (numerator.figure === null || !denominator.figure || value.figure === null) return NONE;
  const rate = (100 * numerator.figure) / denominator.figure;
  if (Math.abs(rate - value.figure) <= HALF_A_POINT) return NONE;
  return [`The counts give ${formatNumber(rate)}%, but the table says ${formatNumber(value.figure)}%`];
}
