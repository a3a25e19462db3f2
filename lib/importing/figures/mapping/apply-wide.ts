import { labelOf, readWords } from '@/lib/domain/figures/figure-text';
import type { FigurePlaces, WideMapping } from '@/lib/domain/figures/figures-mapping';
import type { Period, ValueFlag } from '@/lib/domain/figure';
import { columnsByHeading, rowFilter } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { cellAt, cellName, textCell } from '@/lib/importing/figures/files/grid';
import { outcomeCodeIn } from '@/lib/importing/figures/table/outcome-code';
import { type Applied, type FigureCells, nameOf, plannedRowReader } from './planned-row';
import { readPeriod } from './read-period';
import type { Column } from '@/lib/importing/figures/table/table-headings';

type Role = keyof FigurePlaces;

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
function roleFinder(
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

type Gathered = {
  area: string | null;
  column: PeriodColumn;
  notes: string[];
  cells: FigureCells;
  line: number;
};

/** The cells of each area and period. A second row for the same place begins a row of its own, for the rules to refuse. */
function gather(table: Table, mapping: WideMapping, columns: readonly PeriodColumn[]): Gathered[] {
  const headed = columnsByHeading(table);
  const isWanted = rowFilter(mapping.only, headed);
  const roleOf = roleFinder(table, mapping);
  const areaAt = mapping.areas === null ? null : headed.at(mapping.areas);
  const gathered = new Map<string, Gathered>();
  for (const row of table.rows) {
    if (!isWanted(row)) continue;
    const label = areaAt === null ? null : readWords(cellAt(row.cells, areaAt).text);
    const area = label?.plain || null;
    for (const column of columns) {
      const role = roleOf(row.cells, column.rest);
      if (role === null) continue;
      const key = [area ?? '', column.period.start, column.period.end].join('|');
      const known = gathered.get(key);
      const isFree = known !== undefined && known.cells[role] === null;
      const place = isFree
        ? known
        : { area, column, notes: [...column.notes, ...(label?.notes ?? [])], cells: none(), line: row.at };
      place.cells[role] = { cell: cellAt(row.cells, column.at), row: row.at, column: column.at };
      if (!isFree) gathered.set(known ? `${key}|${row.at}` : key, place);
    }
  }
  return [...gathered.values()];
}

const none = (): FigureCells => ({ numerator: null, denominator: null, value: null });

/** Reads a table with a column for each period. Columns of another type of period, such as yearly totals, are left out. */
export function applyWide(table: Table, mapping: WideMapping, isRape: boolean): Applied {
  const applied: Applied = { rows: [], refused: [], leftOut: [] };
  const columns: PeriodColumn[] = [];
  for (const heading of table.columns) {
    const column = periodColumn(heading, mapping.periodType);
    const cell = cellName((table.rows[0]?.at ?? 1) - 1, heading.at);
    if (column && table.hiddenColumns.has(heading.at)) {
      applied.leftOut.push({ cell, reason: 'The column is hidden in the file' });
      continue;
    }
    if (column?.period.type === mapping.periodType) columns.push(column);
    else if (column) {
      applied.leftOut.push({
        cell,
        reason: `“${heading.heading}” is a ${column.period.type.replace('-', ' ')}`,
      });
    }
  }
  const named = mapping.roles.in === 'all' ? null : mapping.roles.numerator;
  const outcome = isRape && named !== null ? outcomeCodeIn(named) : null;
  const readRow = plannedRowReader();
  for (const { area, column, notes, cells } of gather(table, mapping, columns)) {
    const { period, flags } = column;
    const around = { area, period, source: null, saysMarks: false };
    const read = readRow(cells, { ...around, flags, notes, outcome });
    applied.refused.push(...read.refused);
    if (read.row) applied.rows.push(read.row);
    else if (read.refused.length === 0) {
      const first = Object.values(cells).find((cell) => cell !== null);
      applied.leftOut.push({ cell: first ? nameOf(first) : '', reason: 'The cell has no figure' });
    }
  }
  return applied;
}
