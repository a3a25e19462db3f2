import { labelOf } from '@/lib/domain/figures/figure-text';
import { findMainTable, type Table } from './find-table';
import { cellAt, type Grid } from '@/lib/importing/figures/files/grid';
import { readFigure } from '@/lib/importing/figures/mapping/read-figure';

/** One column of a table of police forces: what the forces add up to, and what the table says for all of them. */
export type ForceSum = { heading: string; forces: number; sum: number; total: number | null };

const ENGLAND_AND_WALES = /^K04000001$/;
/** Territorial forces of England and of Wales, by the codes of the Office for National Statistics. */
const FORCE = /^(E23|W15)\d{6}$/;
const OTHER_FORCES: readonly string[] = ['british transport police'];

type Row = Table['rows'][number];

const holds = (row: Row, test: (label: string) => boolean): boolean =>
  row.cells.slice(0, 2).some(({ text }) => test(text.trim()));

const isForce = (row: Row): boolean =>
  holds(row, (text) => FORCE.test(text)) || holds(row, (text) => OTHER_FORCES.includes(labelOf(text)));

/**
 * For each column of figures in the main table of a file, with one row for each force: the sum of the forces beside the row for England
 * and Wales. Where the source publishes no total, `total` is null.
 */
export function sumForces(grids: readonly Grid[]): ForceSum[] {
  const { columns, rows } = findMainTable(grids) ?? { columns: [], rows: [] };
  const forces = rows.filter(isForce);
  const whole = rows.find((row) => holds(row, (text) => ENGLAND_AND_WALES.test(text)));
  return columns.slice(2).map(({ heading, at }) => {
    const figures = forces.map(({ cells }) => readFigure(cellAt(cells, at)).figure ?? 0);
    return {
      heading,
      forces: forces.length,
      sum: figures.reduce((sum, figure) => sum + figure, 0),
      total: whole ? readFigure(cellAt(whole.cells, at)).figure : null,
    };
  });
}
