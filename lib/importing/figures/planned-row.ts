import { NO_FIGURE, type ReadFigure } from '@/lib/domain/figure-text';
import { type Figures, judgeOutcome, sayWhyNone } from '@/lib/domain/figure-rules';
import { formatNumber, type Period, type ValueFlag } from '@/lib/domain/measure';
import type { Cell } from './grid';
import { readFigure } from './read-figure';

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

/** A cell and what is said of it. */
export type CellReason = { cell: string; reason: string };

/** What a mapping makes of a table: figures, cells that stop the import, and what was left out on purpose. */
export type Applied = { rows: PlannedRow[]; refused: CellReason[]; leftOut: CellReason[] };

/** The cells of one period, each with the name of the cell; null where the table has no such column. */
export type FigureCells = Record<
  keyof Pick<Figures, 'numerator' | 'denominator' | 'value'>,
  NamedCell | null
>;
export type NamedCell = { name: string; cell: Cell };

export type RowAround = Pick<PlannedRow, 'area' | 'period' | 'source' | 'saysMarks'> & {
  /** Marks and notes of the period, and of a column of marks. */
  flags: readonly ValueFlag[];
  notes: readonly string[];
  /** The Home Office outcome type of the count, for measures about rape; else null. */
  outcome: number | null;
};

/** A per cent in a column of counts was mapped to the wrong place. */
function countFault({ cell }: NamedCell, { figure }: ReadFigure): string | null {
  if (figure === null) return null;
  if (cell.kind === 'percent' || /%\s*$/.test(cell.text))
    return `“${cell.text.trim()}” is a per cent, not a count`;
  return Number.isInteger(figure) ? null : `${figure} is not a whole number`;
}

const NONE: readonly never[] = [];

/** Each item once. Most rows have none, and share the one empty list. */
const distinct = <T>(items: readonly T[]): readonly T[] => (items.length === 0 ? NONE : [...new Set(items)]);

/** "note 4; note 5": where the source's own remarks are found. */
const noteOf = (notes: readonly string[]): string | null =>
  notes.length === 0 ? null : distinct(notes).join('; ');

/** One row from its cells: the figures, or every cell that is not a figure, or nothing where all of them are blank. */
export function readPlannedRow(
  cells: FigureCells,
  around: RowAround,
): { row: PlannedRow | null; refused: CellReason[] } {
  const read = {
    numerator: readOr(cells.numerator),
    denominator: readOr(cells.denominator),
    value: readOr(cells.value),
  };
  const refused = [
    ...faultsOf(cells.numerator, read.numerator, countFault),
    ...faultsOf(cells.denominator, read.denominator, countFault),
    ...faultsOf(cells.value, read.value, () => null),
  ];
  const place = (cells.numerator ?? cells.value ?? cells.denominator)?.name ?? '';
  const all = [read.numerator, read.denominator, read.value];
  const saysNothing = all.every(({ isBlank }) => isBlank) && !sayWhyNone(around.flags);
  if (refused.length > 0 || saysNothing) return { row: null, refused };
  const judged = around.outcome === null ? null : judgeOutcome(around.outcome, read.numerator.figure);
  if (judged?.refusal) return { row: null, refused: [{ cell: place, reason: judged.refusal }] };
  const hasCounts = read.numerator.figure !== null;
  const row: PlannedRow = {
    place,
    area: around.area,
    period: around.period,
    source: around.source,
    saysMarks: around.saysMarks,
    numerator: read.numerator.figure,
    denominator: read.denominator.figure,
    // A rate beside its counts is worked out from them, so that the two can never differ.
    value: hasCounts ? null : read.value.figure,
    flags: distinct([around, ...all].flatMap(({ flags }) => flags)),
    note: noteOf([around, ...all].flatMap(({ notes }) => notes)),
    warnings: distinct([...(judged?.warning ? [judged.warning] : []), ...rateWarnings(read)]),
  };
  return { row, refused: [] };
}

const readOr = (named: NamedCell | null): ReadFigure => (named ? readFigure(named.cell) : NO_FIGURE);

function faultsOf(
  named: NamedCell | null,
  read: ReadFigure,
  further: (named: NamedCell, read: ReadFigure) => string | null,
): CellReason[] {
  const reason = named ? (read.fault ?? further(named, read)) : null;
  return named && reason ? [{ cell: named.name, reason }] : [];
}

const HALF_A_POINT = 0.5;

/** The published per cent beside counts that give another one: somebody mistyped, or the columns are not what they seem. */
function rateWarnings(read: Record<'numerator' | 'denominator' | 'value', ReadFigure>): string[] {
  const { numerator, denominator, value } = read;
  if (numerator.figure === null || !denominator.figure || value.figure === null) return [];
  const rate = (100 * numerator.figure) / denominator.figure;
  if (Math.abs(rate - value.figure) <= HALF_A_POINT) return [];
  return [`The counts give ${formatNumber(rate)}%, but the table says ${formatNumber(value.figure)}%`];
}
