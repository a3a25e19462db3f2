import { labelOf, readWords } from '@/lib/domain/figures/figure-text';
import type { PeriodType } from '@/lib/domain/figure';
import type { Table } from './find-table';
import { type Cell, cellAt } from '@/lib/importing/figures/files/grid';
import { looksLikeFigure } from '@/lib/importing/figures/mapping/read-figure';
import { periodsNamedIn } from '@/lib/importing/figures/periods/period-by-its-end';
import { readPeriod } from '@/lib/importing/figures/periods/read-period';
import type { Column } from './table-headings';

/** What a column seems to hold, from a sample of its cells. */
type ColumnKind = 'period' | 'quarter-number' | 'figure' | 'text' | 'blank';

export type DescribedColumn = Column & {
  kind: ColumnKind;
  /** The type most of its periods are of, for a column of periods. */
  periodType: PeriodType | null;
  /** The different labels of a column of text, as first written; at most `MOST_LABELS`. */
  labels: readonly string[];
};

const SAMPLE = 300;
const MOST_LABELS = 200;
const MOST_OF = 0.8;
const MANY_OF = 0.5;

const NAMES_A_QUARTER = /^(q|qtr|quarter|fin(ancial)?[ _]quarter)$/i;
const NAMES_A_PERIOD = /period|year|quarter|month|date|ending|^fy$|^time$/i;
/** "Offences in the year": what was counted stands before the time. */
const NAMES_A_COUNT =
  /^(?!(?:financial |calendar )?(?:period|year|quarter|month|date)\b).*(?:record|count|number|offence|case|victim|crime|charge|outcome|referral|total)/i;

/** The type that occurs most often. */
function commonest<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The first cells of a column that are not blank. */
function sampleOf(rows: Table['rows'], column: number): Cell[] {
  const sample: Cell[] = [];
  for (const { cells } of rows) {
    if (sample.length === SAMPLE) break;
    const cell = cellAt(cells, column);
    if (cell.kind !== 'blank') sample.push(cell);
  }
  return sample;
}

/** Different labels in the order in which they first stand. The same words are read once. */
function labelsOf(rows: Table['rows'], column: number): string[] {
  const labels = new Map<string, string>();
  const seen = new Set<string>();
  for (const { cells } of rows) {
    if (labels.size >= MOST_LABELS) break;
    const { text } = cellAt(cells, column);
    if (seen.has(text)) continue;
    seen.add(text);
    const label = labelOf(text);
    if (label !== '' && !labels.has(label)) labels.set(label, readWords(text).plain);
  }
  return [...labels.values()];
}

function describe(column: Column, rows: Table['rows'], expected: PeriodType): DescribedColumn {
  const sample = sampleOf(rows, column.at);
  const nothing = { ...column, periodType: null, labels: [] };
  if (sample.length === 0) return { ...nothing, kind: 'blank' };
  if (
    NAMES_A_QUARTER.test(column.heading) &&
    sample.every(({ text }) => /^(q\w*\s*)?[1-4]$/i.test(text.trim()))
  ) {
    return { ...nothing, kind: 'quarter-number' };
  }
  const named = periodsNamedIn(column.heading, expected);
  const types = sample.flatMap((cell) => readPeriod(cell, named).period?.type ?? []);
  const figures = sample.filter(looksLikeFigure).length;
  const namesPeriods = NAMES_A_PERIOD.test(column.heading) && !NAMES_A_COUNT.test(column.heading);
  const isPeriods = types.length >= (namesPeriods ? MANY_OF : MOST_OF) * sample.length;
  // Counts between 1900 and 2099 look like years; only a heading that says so makes them that.
  if (isPeriods && (figures < MANY_OF * sample.length || namesPeriods)) {
    return { ...nothing, kind: 'period', periodType: commonest(types) };
  }
  if (figures >= MANY_OF * sample.length) return { ...nothing, kind: 'figure' };
  return { ...nothing, kind: 'text', labels: labelsOf(rows, column.at) };
}

/** What each column of a table seems to hold, for a series that holds periods of the type `expected`. */
export function describeColumns({ columns, rows }: Table, expected: PeriodType): DescribedColumn[] {
  return columns.map((column) => describe(column, rows, expected));
}
