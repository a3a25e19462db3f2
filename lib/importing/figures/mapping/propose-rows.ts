import { isSameArea } from '@/lib/domain/figures/areas/area-names';
import { labelOf } from '@/lib/domain/figures/figure-text';
import type { PeriodPlace, RowPick, TableChoices } from '@/lib/domain/figures/figures-mapping';
import { columnsByHeading, rowFilter } from '@/lib/importing/figures/table/columns-by-heading';
import type { DescribedColumn } from '@/lib/importing/figures/table/describe-columns';
import type { Table } from '@/lib/importing/figures/table/find-table';
import type { Wanted } from './proposal';
import { type Cell, cellAt } from '@/lib/importing/figures/files/grid';
import { readOnce } from '@/lib/importing/figures/files/read-once';

export type PickedRows = {
  only: readonly RowPick[];
  source: string | null;
  /** True where several rows have the same period. */
  hasTwins: boolean;
  questions: string[];
};

const NAMES_A_SOURCE = /source/i;
const MOST_NAMED = 12;

const named = (labels: readonly string[]): string => {
  const first = labels
    .slice(0, MOST_NAMED)
    .map((label) => `“${label}”`)
    .join(', ');
  return labels.length > MOST_NAMED ? `${first} and ${labels.length - MOST_NAMED} more` : first;
};

/** The rows of the area that is wanted, in the first column that names it; under another name where none does. */
function pickArea(columns: readonly DescribedColumn[], area: string | null): RowPick[] {
  if (area === null) return [];
  const isCalled = (label: string) => labelOf(label) === labelOf(area);
  const isMeant = (label: string) => isSameArea(label, area);
  const column =
    columns.find(({ labels }) => labels.some(isCalled)) ?? columns.find(({ labels }) => labels.some(isMeant));
  const is = column?.labels.find(isCalled) ?? column?.labels.find(isMeant);
  return column && is !== undefined && column.labels.length > 1 ? [{ heading: column.heading, is }] : [];
}

/** The rows of one series, in a file that came out of this service. */
function pickSeries(columns: readonly DescribedColumn[], slug: string | null): RowPick[] {
  const column = columns.find(({ heading, labels }) => heading === 'series' && labels.length > 1);
  return column && slug !== null && column.labels.includes(slug)
    ? [{ heading: column.heading, is: slug }]
    : [];
}

type Among = { columns: readonly DescribedColumn[]; wanted: Wanted; choices: TableChoices };

/** The rows a person asked for, else those of the area; where every area is a series, no area is picked. */
export function chosenRows({ columns, wanted: { area, series = null }, choices }: Among): readonly RowPick[] {
  const asked = choices.only ?? [];
  if (choices.areas) return asked;
  const ofSeries = pickSeries(columns, series);
  const picked = (ofSeries.length > 0 ? ofSeries : pickArea(columns, area)).filter(
    (pick) => !asked.some(({ heading }) => labelOf(heading) === labelOf(pick.heading)),
  );
  return [...asked, ...picked];
}

const headingsOf = (place: PeriodPlace): string[] => {
  if (place.kind === 'column') return [place.heading];
  if (place.kind === 'year-and-quarter') return [place.year, place.quarter];
  return place.kind === 'start-and-end' ? [place.start, place.end] : [];
};

/** A number for each different label, so that the same words are read once and a key of several is short. */
function labelNumbers(): (cell: Cell) => number {
  const numbers = new Map<string, number>();
  return readOnce(({ text }) => {
    const label = labelOf(text);
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

/** True when two rows have the same labels in all of these columns. */
function haveTwins(rows: Table['rows'], columns: readonly number[]): boolean {
  const keys = columns.map((at) => ({ at, numberOf: labelNumbers() }));
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const key = keys.map(({ at, numberOf }) => numberOf(cellAt(cells, at))).join('|');
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/**
 * Which rows are of the series that is wanted. Where one period still has several rows, a column of sources tells them
 * apart, or a person must.
 */
export function pickRows(
  table: Table,
  { period, ...among }: Among & { period: PeriodPlace; isAddedUp: boolean },
): PickedRows {
  const { columns, choices } = among;
  const only = chosenRows(among);
  const headed = columnsByHeading(table);
  const rows = table.rows.filter(rowFilter(only, headed));
  const keys = [...headingsOf(period), ...(choices.areas ? [choices.areas] : [])].map((heading) =>
    headed.at(heading),
  );
  const source = choices.source ?? null;
  const hasTwins = haveTwins(rows, keys);
  if (source !== null || !hasTwins || among.isAddedUp) return { only, source, hasTwins, questions: [] };
  const texts = columns
    .filter(({ kind, at }) => kind === 'text' && !keys.includes(at))
    .map((column) => ({
      ...column,
      here: new Set(rows.map(({ cells }) => labelOf(cellAt(cells, column.at).text))),
    }))
    .filter(({ here }) => here.size > 1);
  const sources = texts.find(({ heading }) => NAMES_A_SOURCE.test(heading));
  const isSettled = sources && !haveTwins(rows, [...keys, sources.at]);
  if (isSettled) return { only, source: sources.heading, hasTwins, questions: [] };
  const questions = texts.map(
    ({ heading, labels }) =>
      `Some periods are in several rows. Say which rows of “${heading}” are meant: ${named(labels)}.`,
  );
  return { only, source: null, hasTwins, questions };
}
