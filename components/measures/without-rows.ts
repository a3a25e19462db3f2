import type { ChartModel } from '@/lib/domain/chart/chart-types';

/** What the browser is sent to draw: the rows of the table and of the file are on the page already. */
export function withoutRows(model: ChartModel): ChartModel {
  return { ...model, csvRows: [], table: { ...model.table, rows: [] } };
}
