'use client';
import { TrendTable, type TrendTableProps } from './trend-table';

/**
 * The same table beside a chart that a browser draws: it has the model anyway, for the drawing, and makes the table of it.
 * The table's own data would weigh more than the model.
 */
export function LiveTable(props: TrendTableProps) {
  return <TrendTable {...props} />;
}
