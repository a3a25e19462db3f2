import type { AddUp, LongMapping } from '@/lib/domain/figures/figures-mapping';
import type { Period, ValueFlag } from '@/lib/domain/figure';
import { columnsByHeading, rowFilter } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import type { CellReason } from '@/lib/importing/figures/table/row-ledger';
import type { PlannedRow } from './planned-row';

type BodyRow = Table['rows'][number];

/** What the rows of one period and area add up to so far. */
type Sum = {
  place: string;
  area: string | null;
  period: Period;
  part: number;
  all: number;
  rows: number;
  flags: Set<ValueFlag>;
};

/** Takes rows in one by one. A row that cannot be added up is answered with why. */
export type Adding = {
  add(row: BodyRow, planned: PlannedRow): CellReason | null;
  sums(): PlannedRow[];
};

const LARGEST_SHOWN = 1;

/** Adds up the rows of each period, and of each area where there are several. @throws Refusal for a column that is not there. */
export function addingUp(table: Table, mapping: LongMapping, { part }: AddUp): Adding {
  const isPart = rowFilter(part, columnsByHeading(table));
  const groups = new Map<string, Sum>();
  return {
    add(row, { place, area, period, numerator, flags }) {
      if (numerator === null)
        return {
          cell: place,
          reason: `A row without a figure${flags.length > 0 ? ` (${flags.join(', ')})` : ''} cannot be added up`,
        };
      const key = [area ?? '', period.start, period.end].join('|');
      const sum = groups.get(key) ?? { place, area, period, part: 0, all: 0, rows: 0, flags: new Set() };
      sum.part += isPart(row) ? numerator : 0;
      sum.all += numerator;
      sum.rows += 1;
      flags.forEach((flag) => sum.flags.add(flag));
      groups.set(key, sum);
      return null;
    },
    sums: () => [...groups.values()].map((sum) => plannedOf(sum, mapping.denominator !== null)),
  };
}

const plannedOf = ({ place, area, period, part, all, rows, flags }: Sum, hasWhole: boolean): PlannedRow => ({
  place: rows > LARGEST_SHOWN ? `${place} and ${rows - 1} more` : place,
  ...{ area, period, source: null, saysMarks: false, value: null, flags: [...flags], warnings: [] },
  numerator: part,
  denominator: hasWhole ? all : null,
  note: `Added up from ${rows} ${rows === 1 ? 'row' : 'rows'} of the file`,
});
