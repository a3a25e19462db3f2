import { labelOf } from '@/lib/domain/figures/figure-text';
import type { FigurePlaces, WideMapping } from '@/lib/domain/figures/figures-mapping';
import type { Period, ValueFlag } from '@/lib/domain/figure';
import { columnsByHeading } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { cellAt, cellName, textCell } from '@/lib/importing/figures/files/grid';
import type { LeftOut } from '@/lib/importing/figures/table/row-ledger';
import type { Column } from '@/lib/importing/figures/table/table-headings';
import { readPeriod } from '@/lib/importing/figures/periods/read-period';

export type Role = keyof FigurePlaces;

/** A column that holds a period: which, and what else its heading says ("Charged" under "2014/15"). */
export type PeriodColumn = {
  at: number;
  period: Period;
  flags: readonly ValueFlag[];
  notes: readonly string[];
  rest: string;
};

/** The period in a heading of one line or two, or null. */
export function periodColumn(
  { at, heading, parts, notes }: Column,
  type: WideMapping['periodType'],
): PeriodColumn | null {
  const whole = readPeriod(textCell(heading), type);
  if (whole.period) return { at, period: whole.period, flags: whole.flags, notes, rest: '' };
  if (parts.length < 2) return null;
  for (const part of parts) {
    const { period, flags } = readPeriod(textCell(part), type);
    if (period) return { at, period, flags, notes, rest: parts.filter((other) => other !== part).join(' ') };
  }
  return null;
}

const ROLES: readonly Role[] = ['numerator', 'denominator', 'value'];

/** Which figure stands where, by the label of the row and the rest of the heading; null for what is not wanted. */
export function roleFinder(
  table: Table,
  { roles }: WideMapping,
): (cells: Table['rows'][number]['cells'], rest: string) => Role | null {
  if (roles.in === 'all') return () => roles.as;
  const labels = new Map(
    ROLES.flatMap((role) => (roles[role] === null ? [] : [[labelOf(roles[role]), role] as const])),
  );
  if (roles.in === 'headings') return (_cells, rest) => labels.get(labelOf(rest)) ?? null;
  const at = columnsByHeading(table).at(roles.labels);
  return (cells) => labels.get(labelOf(cellAt(cells, at).text)) ?? null;
}

/** The columns of the periods that are wanted, and those that are not, with the reason. */
export function periodColumnsOf(
  table: Table,
  mapping: WideMapping,
): { columns: PeriodColumn[]; leftOut: LeftOut[] } {
  const columns: PeriodColumn[] = [];
  const leftOut: LeftOut[] = [];
  for (const heading of table.columns) {
    const column = periodColumn(heading, mapping.periodType);
    if (!column) continue;
    const cell = cellName((table.rows[0]?.at ?? 1) - 1, heading.at);
    const type = column.period.type.replace('-', ' ');
    if (table.hiddenColumns.has(heading.at))
      leftOut.push({ cell, reason: 'The column is hidden in the file', rows: [] });
    else if (column.period.type === mapping.periodType) columns.push(column);
    else leftOut.push({ cell, reason: `“${heading.heading}” is a ${type}`, rows: [] });
  }
  return { columns, leftOut };
}
