import type { Column } from './cells';

/** What is hidden of rows, by their places in the list: columns, and rates that are given without counts. */
export type Hidden = { columns: Map<number, Set<Column>>; rates: Set<number> };

/** Adds a column of a row to those that are hidden. */
export function hideColumn(columns: Hidden['columns'], row: number, column: Column): void {
  const known = columns.get(row);
  if (known) known.add(column);
  else columns.set(row, new Set([column]));
}

/** Hides one column of a row as well, or the rate that it gives without counts. */
export function hideMore(hidden: Hidden, { row, column }: { row: number; column: Column | 'value' }): void {
  if (column === 'value') hidden.rates.add(row);
  else hideColumn(hidden.columns, row, column);
}
