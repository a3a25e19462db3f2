import type { PeriodPlace } from '@/lib/domain/figures/figures-mapping';
import type { PeriodType } from '@/lib/domain/figure';
import type { HeadedColumns } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { cellAt, cellName, textCell } from '@/lib/importing/figures/files/grid';
import { type PeriodsNamed, periodsNamedIn } from '@/lib/importing/figures/periods/period-by-its-end';
import { dayIn } from '@/lib/importing/figures/periods/read-day';
import {
  joinQuarter,
  periodColumnReader,
  readPeriod,
  type ReadPeriod,
} from '@/lib/importing/figures/periods/read-period';

type BodyRow = Table['rows'][number];

/** The period of a row; `cell` is the one to name when it is wrong. */
export type PeriodReader = {
  read(row: BodyRow): ReadPeriod;
  cell(row: BodyRow): string;
  /** The column whose words name a row that has no period; the first where the table is of one period. */
  column: number;
};

/** How to find the periods of a table. The same words are read once, because a period stands in the rows of every area. */
export function periodReader(place: PeriodPlace, type: PeriodType, columns: HeadedColumns): PeriodReader {
  if (place.kind === 'stated') {
    const stated = readPeriod(textCell(place.text), type);
    return { read: () => stated, cell: () => 'the stated period', column: 0 };
  }
  if (place.kind === 'column') {
    const at = columns.at(place.heading);
    const readColumn = periodColumnReader(periodColumnNamed(place.heading, type));
    return {
      read: ({ cells }) => readColumn(cellAt(cells, at)),
      cell: (row) => cellName(row.at, at),
      column: at,
    };
  }
  return twoColumnReader(place, type, columns);
}

/** A heading such as "Quarter ending" says how its months are meant, for the type that was settled for the table. */
const periodColumnNamed = (heading: string, type: PeriodType): PeriodsNamed => ({
  ...periodsNamedIn(heading, type),
  type,
});

function twoColumnReader(
  place: Extract<PeriodPlace, { kind: 'year-and-quarter' | 'start-and-end' }>,
  type: PeriodType,
  columns: HeadedColumns,
): PeriodReader {
  const readPeriod = periodColumnReader(type);
  const [first, second, join] =
    place.kind === 'year-and-quarter'
      ? [columns.at(place.year), columns.at(place.quarter), joinQuarter]
      : [columns.at(place.start), columns.at(place.end), (_start: string, end: string) => end];
  const textsOf = ({ cells }: BodyRow) => [cellAt(cells, first).text, cellAt(cells, second).text] as const;
  return {
    read(row) {
      const texts = textsOf(row);
      const read = readPeriod(textCell(join(...texts)));
      const begins = place.kind === 'start-and-end' && read.period?.start !== dayIn(texts[0].trim());
      if (!begins || read.fault !== null) return read;
      return { ...read, fault: `“${texts[0]}” to “${texts[1]}” is not a ${type.replace('-', ' ')}` };
    },
    cell: (row) => cellName(row.at, first),
    column: first,
  };
}
