import type { Basis, PeriodType, Unit } from '@/lib/domain/figure';
import type { MissingMark } from './missing-marks';

/** In the place of a sheet's name: every sheet with the same headings. No program lets a sheet be called so. */
export const EVERY_SHEET = '*';

/** What stands before the parts of one in the numbers of a file: "2.8" or "2,8". */
export const DECIMAL_MARKS = { point: 'With a point: 2.8', comma: 'With a comma: 2,8' } as const;
export type DecimalMark = keyof typeof DECIMAL_MARKS;

/** What the numbers of a file are in. A heading such as "(000s)" asks for it. */
export const MULTIPLES = { '1': 'As they are', '1000': 'In thousands', '1000000': 'In millions' } as const;
export type Multiple = keyof typeof MULTIPLES;

/** Only the rows in which the column `heading` says `is`: one label, several with "|" between them, or "*" for any. */
export type RowPick = { heading: string; is: string };

/** Where a table with a row for each period says which period that is. */
export type PeriodPlace =
  | { kind: 'column'; heading: string }
  | { kind: 'year-and-quarter'; year: string; quarter: string }
  | { kind: 'start-and-end'; start: string; end: string }
  /** The whole table is of one period, which stands above it or is told by the person: "year ending June 2025". */
  | { kind: 'stated'; text: string };

type EveryMapping = {
  /** The sheet of a workbook, by name, or `EVERY_SHEET`; null for a file that has only one. */
  sheet: string | null;
  periodType: PeriodType;
  only: readonly RowPick[];
  /** The column that names the area, where every area becomes a series of its own. */
  areas: string | null;
  /** What the marks in the place of figures mean, such as “–”. */
  marks: readonly MissingMark[];
  decimal: DecimalMark;
  multiple: Multiple;
};

/** Headings of the columns, or labels of the rows, that hold each figure. */
export type FigurePlaces = { numerator: string | null; denominator: string | null; value: string | null };

/**
 * Several rows of one period are added up, as in the open data of the Home Office: one row for each offence code and
 * outcome type. The numerator is the sum over the rows of `part`, or over all; the denominator, where there is one, over all.
 */
export type AddUp = { part: readonly RowPick[] };

/** A row for each period; the figures stand in columns. */
export type LongMapping = EveryMapping &
  FigurePlaces & {
    layout: 'long';
    period: PeriodPlace;
    /** Columns with marks such as "p|r", with the Home Office outcome type, and with the source of each row. */
    flags: string | null;
    outcome: string | null;
    source: string | null;
    addUp: AddUp | null;
  };

/** What the figures of a wide table are: all the same, or told by the label of the row or by the heading. */
export type WideRoles =
  | { in: 'all'; as: keyof FigurePlaces }
  | ({ in: 'rows'; labels: string } & FigurePlaces)
  | ({ in: 'headings' } & FigurePlaces);

/** A column for each period. */
export type WideMapping = EveryMapping & { layout: 'wide'; roles: WideRoles };

/** How to read figures out of a table. Columns go by their headings, so it fits the next file of the same kind. */
export type Mapping = LongMapping | WideMapping;

/** What a person said about a file; what is left out is proposed. Headings and labels as they stand in the table. */
export type TableChoices = Partial<FigurePlaces> & {
  sheet?: string;
  /** Which table of the sheet, from 1; the first when left out. */
  table?: number;
  layout?: 'long' | 'wide';
  periodType?: PeriodType;
  /** One heading, or two: a financial year and the number of its quarter. */
  period?: readonly string[];
  /** The period of the whole table, in words. */
  statedPeriod?: string;
  only?: readonly RowPick[];
  /** The column that names areas, where every area is to be a series. */
  areas?: string;
  /** The column that names the source of each row. */
  source?: string;
  /** The column of a wide table that says what its rows are. */
  labels?: string;
  marks?: readonly MissingMark[];
  /** True to add up the rows of one period; the rows that count as the numerator. */
  addsUp?: boolean;
  part?: readonly RowPick[];
  decimal?: DecimalMark;
  multiple?: Multiple;
};

/**
 * What a person said of a file, when it names another sheet or table than the one that was read: the columns of that one
 * are not those of this, so they are proposed anew. How its numbers and marks are written stays said.
 */
export function choicesForTable(
  choices: TableChoices,
  read: { sheet: string | null; table: number },
): TableChoices {
  const { sheet, table, marks, decimal, multiple } = choices;
  if (sheet === EVERY_SHEET) return choices;
  const isOtherSheet = sheet !== undefined && read.sheet !== null && sheet !== read.sheet;
  const isOtherTable = (table ?? 1) !== read.table;
  if (!isOtherSheet && !isOtherTable) return choices;
  return {
    ...(sheet !== undefined && { sheet }),
    ...(table !== undefined && isOtherTable && { table }),
    ...(marks && { marks }),
    ...(decimal && { decimal }),
    ...(multiple && { multiple }),
  };
}

/** A way of reading as it is kept under a name: also by which date the cases of such a file are counted. */
export type KeptReading = { choices: TableChoices; basis: Basis | null };

/** Where a figure of this unit stands when a table holds only one: a count is a numerator, all else a value. */
export const onlyFigureOf = (unit: Unit): 'numerator' | 'value' => (unit === 'count' ? 'numerator' : 'value');

/** The headings a mapping needs a table to have, the rows' labels left out. */
export function headingsOf(mapping: Mapping): string[] {
  const { only, areas } = mapping;
  const part = mapping.layout === 'long' ? (mapping.addUp?.part ?? []) : [];
  const shared = [...[...only, ...part].map(({ heading }) => heading), areas];
  const own = mapping.layout === 'long' ? longHeadings(mapping) : wideHeadings(mapping.roles);
  return [...new Set([...shared, ...own].filter((heading) => heading !== null))];
}

function longHeadings({ period, ...mapping }: LongMapping): (string | null)[] {
  const { numerator, denominator, value, flags, outcome, source } = mapping;
  return [...periodHeadings(period), numerator, denominator, value, flags, outcome, source];
}

function periodHeadings(place: PeriodPlace): string[] {
  if (place.kind === 'column') return [place.heading];
  if (place.kind === 'year-and-quarter') return [place.year, place.quarter];
  return place.kind === 'start-and-end' ? [place.start, place.end] : [];
}

const wideHeadings = (roles: WideRoles): string[] => (roles.in === 'rows' ? [roles.labels] : []);
