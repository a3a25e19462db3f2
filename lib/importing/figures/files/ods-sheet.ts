import { Refusal } from '@/lib/domain/refusal';
import { BLANK, type Cell, type Grid, type Merge } from './grid';
import { type MemoryBudget, MOST_COLUMNS, TOO_MANY_CELLS, TOO_WIDE } from './memory-budget';

/** The longest sheet that any program makes. */
const MOST_ROWS = 1_048_576;

const refuse = (sentence: string): never => {
  throw new Refusal('unusable-input', sentence);
};

type Columns = { times: number; isHidden: boolean; style: string };

/** One sheet while it is read: programs write a run of equal cells or rows once, and say how often it stands. */
export type SheetUnderWay = {
  /** The next columns: whether they are shown, and the style of their cells that have none of their own. */
  addColumns(columns: Columns): void;
  /** The style of the cell that is added next, where it has none of its own. */
  styleOfColumn(): string;
  startRow(times: number, isHidden: boolean): void;
  /** `span`: how many columns and rows the cell was merged over. */
  addCell(cell: Cell, times: number, span: { columns: number; rows: number }): void;
  endRow(): void;
  grid(): Grid;
};

/**
 * A sheet that is empty so far. Blank cells and rows are only kept once something stands behind them: programs fill
 * a sheet to its last row and column with them.
 */
export function startSheet(sheet: string, budget: MemoryBudget): SheetUnderWay {
  const rows: Cell[][] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const styles: string[] = [];
  let row = { cells: new Array<Cell>(), blanks: 0, times: 1, isHidden: false };
  let blankRows = 0;
  const keep = <T>(list: T[], item: T, times: number) => {
    for (let done = 0; done < times; done += 1) list.push(item);
  };
  return {
    addColumns({ times, isHidden, style }) {
      const end = Math.min(styles.length + times, MOST_COLUMNS);
      for (let at = styles.length; at < end; at += 1) {
        if (isHidden) hiddenColumns.add(at);
        styles.push(style);
      }
    },
    styleOfColumn: () => styles[row.cells.length + row.blanks] ?? '',
    startRow(times, isHidden) {
      row = { cells: [], blanks: 0, times, isHidden };
    },
    addCell(cell, times, span) {
      const column = row.cells.length + row.blanks;
      const at = rows.length + blankRows;
      if (span.columns > 1 || span.rows > 1) {
        merges.push({ row: at, column, lastRow: at + span.rows - 1, lastColumn: column + span.columns - 1 });
      }
      if (cell.kind === 'blank') {
        row.blanks += times;
        return;
      }
      if (column + times > MOST_COLUMNS) refuse(TOO_WIDE);
      keep(row.cells, BLANK, row.blanks);
      keep(row.cells, cell, times);
      row.blanks = 0;
    },
    endRow() {
      if (row.cells.length === 0) {
        blankRows += row.times;
        return;
      }
      if (rows.length + blankRows + row.times > MOST_ROWS) refuse(TOO_MANY_CELLS);
      budget.takeRows(row.times, row.cells.length);
      keep(rows, [], blankRows);
      if (row.isHidden) for (let at = 0; at < row.times; at += 1) hiddenRows.add(rows.length + at);
      // A list that has grown has room for 17 cells; its copy is as long as it is.
      keep(rows, row.cells.slice(), row.times);
      blankRows = 0;
    },
    grid: () => ({ sheet, rows, merges, hiddenRows, hiddenColumns }),
  };
}
