import { cellAt, cellName } from '@/lib/importing/figures/files/grid';
import type { Cell } from '@/lib/importing/figures/files/grid';

/** A cell and what is said of it. */
export type CellReason = { cell: string; reason: string };

/** Rows that follow one another, numbered from 1 as spreadsheets do. */
type RowSpan = { from: number; to: number };

/** What is not read, and why. Rows with the same reason are one entry: `cell` is then "Rows 5 to 9, 12". */
export type LeftOut = CellReason & { rows: readonly RowSpan[] };

type LedgerRow = { at: number; cells: readonly Cell[] };

/** What became of each row of a table. `at` is the place of a row in its sheet, counted from 0. */
export type RowLedger = {
  /** A figure was read out of the row. */
  keep(at: number): void;
  refuse(at: number, reasons: readonly CellReason[]): void;
  /** The whole row is left out. */
  leaveOut(row: LedgerRow, reason: string): void;
  /** One cell is left out of a row that may hold figures elsewhere. */
  leaveOutCell(at: number, reason: CellReason): void;
  close(): { refused: CellReason[]; leftOut: LeftOut[] };
};

const NOT_ACCOUNTED = 'This row was not read, and no rule says why';

/** The first cell of a row in which anything stands: "A14". */
export const firstCell = ({ at, cells }: LedgerRow): string =>
  cellName(
    at,
    Math.max(
      0,
      cells.findIndex(({ kind }) => kind !== 'blank'),
    ),
  );

/** The words of that cell. */
export const firstWords = ({ cells }: LedgerRow): string =>
  cellAt(
    cells,
    cells.findIndex(({ kind }) => kind !== 'blank'),
  ).text.trim();

const MOST_SPANS_NAMED = 12;

function spansInWords(spans: readonly RowSpan[]): string {
  const named = spans
    .slice(0, MOST_SPANS_NAMED)
    .map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`))
    .join(', ');
  const last = spans.at(-1)?.to;
  return spans.length > MOST_SPANS_NAMED ? `Rows ${named} and others, down to ${last}` : `Rows ${named}`;
}

/** Rows with their reasons, those of one reason together. */
export function rowsByReason(): { add(row: LedgerRow, reason: string): void; list(): LeftOut[] } {
  const groups = new Map<string, { cell: string; rows: RowSpan[] }>();
  return {
    add(row, reason) {
      const line = row.at + 1;
      const known = groups.get(reason);
      const last = known?.rows.at(-1);
      if (!known) groups.set(reason, { cell: firstCell(row), rows: [{ from: line, to: line }] });
      else if (last && last.to + 1 === line) last.to = line;
      else known.rows.push({ from: line, to: line });
    },
    list: () =>
      [...groups].map(([reason, { cell, rows }]) => {
        const isOne = rows.length === 1 && rows[0]?.from === rows[0]?.to;
        return { cell: isOne ? cell : spansInWords(rows), reason, rows };
      }),
  };
}

/**
 * Keeps account of every row of a table, so that none is lost in silence: a row of which nothing was said by the end is
 * refused, which stops the import.
 */
export function rowLedger(rows: readonly LedgerRow[]): RowLedger {
  const isSaid = new Uint8Array((rows.at(-1)?.at ?? 0) + 1);
  const refused: CellReason[] = [];
  const cells: LeftOut[] = [];
  const byReason = rowsByReason();
  const say = (at: number) => {
    isSaid[at] = 1;
  };
  return {
    keep: say,
    refuse(at, reasons) {
      say(at);
      refused.push(...reasons);
    },
    leaveOut(row, reason) {
      say(row.at);
      byReason.add(row, reason);
    },
    leaveOutCell(at, reason) {
      say(at);
      cells.push({ ...reason, rows: [{ from: at + 1, to: at + 1 }] });
    },
    close() {
      for (const row of rows) {
        if (isSaid[row.at] === 0) refused.push({ cell: firstCell(row), reason: NOT_ACCOUNTED });
      }
      return { refused, leftOut: [...byReason.list(), ...cells] };
    },
  };
}
