import type { ChartModel } from './chart-types';

/** What is needed to draw: not the rows of the table and of the file, which stand on the page already or in no picture. */
export function withoutRows(model: ChartModel): ChartModel {
  return { ...model, csvRows: [], table: { ...model.table, rows: [] } };
}
