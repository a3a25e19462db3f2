import { labels } from '@/lib/domain/labels';
import type { Mapping } from './figures-mapping';
import type { PlanKind, PlanLine } from './figures-plan-line';
import type { Basis, Frequency, PeriodType, Unit } from '@/lib/domain/figure';

/** Where a file of figures stands on its way in. */
export const IMPORT_STATES = labels({
  received: 'Being read',
  ready: 'Waiting for you',
  applying: 'Being saved',
  applied: 'Saved',
  refused: 'Could not be read',
  failed: 'Stopped',
  'given-up': 'Cancelled',
});
export type ImportState = keyof typeof IMPORT_STATES;

/** True while something is being done to the import without the person: its page looks again by itself. */
export const isMoving = (state: ImportState): boolean => state === 'received' || state === 'applying';

/** The largest file of figures that is taken in, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;
export const TOO_LARGE_A_FILE = 'The file must be 25 MB or smaller';

/** The most rows that are saved in a moment; more wait for their turn behind other long work. */
export const ROWS_SAVED_AT_ONCE = 2000;

/** Which series the figures are for, and where they come from. What is null is taken from the series or the measure. */
export type ImportTarget = {
  /** An existing series, by its slug. */
  series: string | null;
  area: string | null;
  basis: Basis | null;
  source: string | null;
  sourceUrl: string | null;
  licence: string | null;
};

export const NO_TARGET: ImportTarget = {
  series: null,
  area: null,
  basis: null,
  source: null,
  sourceUrl: null,
  licence: null,
};

/** In the place of the name of a way of reading: that of the last file of the measure that was saved. */
export const LIKE_THE_LAST = '*last';

/** Which figures the last file held. Its source is not taken over: each file says its own. */
export const targetLikeTheLast = (said: ImportTarget, last: ImportTarget): ImportTarget => ({
  ...said,
  series: said.series ?? (said.area === null ? last.series : null),
  area: said.area ?? (said.series === null ? last.area : null),
  basis: said.basis ?? last.basis,
});

/** A row of the dry run. A cell that could not be read has a reason and nothing else. */
export type ReportLine = Pick<PlanLine, 'place' | 'kind' | 'reason' | 'warnings' | 'from' | 'note'> & {
  /** Which of the report's series, from 0; null for a cell that could not be read. */
  series: number | null;
  period: PlanLine['period'] | null;
  to: PlanLine['from'];
};

type ReportSeries = {
  slug: string;
  title: string;
  isNew: boolean;
  unit: Unit;
  counts: Record<PlanKind, number>;
};

/** What was found in a file and what saving it would do. */
export type ImportReport = {
  preamble: readonly string[];
  columns: readonly { heading: string; kind: string }[];
  sheets: readonly string[];
  /** The tables of the sheet that is read, by their titles, in their order. */
  tables: readonly string[];
  /** What a person still has to say before the table can be read. */
  questions: readonly string[];
  /** Marks in the place of figures of which nobody has said what they mean. */
  unknownMarks: readonly string[];
  series: readonly ReportSeries[];
  counts: Record<PlanKind, number>;
  /** Refused and changed rows first; at most `MOST_LINES`. */
  lines: readonly ReportLine[];
  linesInAll: number;
  leftOut: readonly { cell: string; reason: string }[];
  leftOutInAll: number;
};

/** The most rows a report lists; the rest are counted. */
export const MOST_LINES = 500;
/** Of what was left out, so much is kept for the file with all of it, and the page lists the first. */
export const MOST_LEFT_OUT = 5000;
export const LEFT_OUT_LISTED = 100;

export type FigureImportRecord = {
  id: string;
  measureRef: string;
  fileName: string;
  sha256: string;
  target: ImportTarget;
  mapping: Mapping | null;
  state: ImportState;
  report: ImportReport | null;
  planHash: string | null;
  rows: number;
  rowsDone: number;
  problem: string | null;
  /** True for a file that takes its turn behind other long work of the worker; the others are read at once. */
  isLong: boolean;
  receivedBy: { id: string; name: string } | null;
  receivedAt: string;
  appliedBy: { id: string; name: string } | null;
  appliedAt: string | null;
  version: number;
};

/** How many rows saving would add. */
export const rowsToSave = (counts: Record<PlanKind, number>): number =>
  counts.new + counts.changed + counts['other-source'];

/** Why the figures of a dry run may not be saved, in words, or null. It is all of them or none. */
export function whyNotApply({
  questions,
  counts,
}: Pick<ImportReport, 'questions' | 'counts'>): string | null {
  if (questions.length > 0) return 'Say how to read the file before you save it.';
  if (counts.refused > 0) {
    const rows = counts.refused === 1 ? '1 row is' : `${counts.refused} rows are`;
    return `Nothing can be saved while ${rows} refused. Correct the file, or leave those rows out, and upload it again.`;
  }
  return rowsToSave(counts) === 0
    ? 'There is nothing to save: the record already holds these figures.'
    : null;
}

const PERIODS: Record<Frequency, PeriodType> = {
  monthly: 'month',
  quarterly: 'quarter',
  'six-monthly': 'half-year',
  yearly: 'financial-year',
};

/** The type of period a measure is expected in, before it has a series. */
export const periodTypeOf = (frequency: Frequency): PeriodType => PERIODS[frequency];

/** A name for addresses: "X.2 Devon and Cornwall" becomes "x-2-devon-and-cornwall". */
export const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
