import { EVERY_SHEET } from '@/lib/domain/figures/figures-mapping';
import { labelOf } from '@/lib/domain/figures/figure-text';
import { Refusal } from '@/lib/domain/refusal';
import { findMainTable, type Table } from '@/lib/importing/figures/table/find-table';
import type { LeftOut } from '@/lib/importing/figures/table/row-ledger';
import type { Grid } from '@/lib/importing/figures/files/grid';

/** The tables of a file that are read: one, or those of every sheet that is laid out like it. */
export type TablesOfFile = {
  main: Table;
  tables: readonly Table[];
  sheets: readonly string[];
  unread: LeftOut[];
};

/** The lines that could not be told apart say more than that there is no table. */
function whyNoTable(grids: readonly Grid[]): string {
  const [unreadable] = grids.flatMap((grid) => [...(grid.unreadable?.values() ?? [])]);
  return unreadable === undefined
    ? 'No table of figures was found: a row of headings with figures below it.'
    : `No table of figures was found. ${unreadable}.`;
}

function mainTable(grids: readonly Grid[], sheet: string | undefined): Table {
  const isAny = sheet === undefined || sheet === EVERY_SHEET;
  const meant = isAny ? grids : grids.filter((grid) => grid.sheet === sheet);
  if (meant.length === 0) {
    const there = grids.map((grid) => `“${grid.sheet}”`).join(', ');
    throw new Refusal(
      'unusable-input',
      `The file has no sheet “${sheet}”. Its sheets are: ${there}.`,
      'sheet',
    );
  }
  const table = findMainTable(meant);
  if (table) return table;
  throw new Refusal('unusable-input', whyNoTable(meant));
}

const headingsOf = ({ columns }: Table): string => columns.map(({ heading }) => labelOf(heading)).join('|');

/** The tables of the other sheets with the very headings of the main one, in the order of the file. */
function alike(grids: readonly Grid[], main: Table): Table[] {
  const headings = headingsOf(main);
  return grids.flatMap((grid) => {
    if (grid.sheet === main.sheet) return [main];
    const table = findMainTable([grid]);
    return table && headingsOf(table) === headings ? [table] : [];
  });
}

/**
 * The table of the sheet that was chosen, or the one with most figures; with `EVERY_SHEET`, the tables of all sheets with
 * the same headings. Every other sheet that is not empty is named: a person may have meant one of them.
 * @throws Refusal when there is no such sheet, or no table.
 */
export function tablesOf(grids: readonly Grid[], sheet: string | undefined): TablesOfFile {
  const main = mainTable(grids, sheet);
  const tables = sheet === EVERY_SHEET ? alike(grids, main) : [main];
  const isRead = new Set(tables.map((table) => table.sheet));
  const reason = sheet === EVERY_SHEET ? 'Not read: it has other headings' : 'This sheet was not read';
  return {
    main,
    tables,
    sheets: grids.flatMap((grid) => grid.sheet ?? []),
    unread: grids.flatMap((grid) =>
      grid.sheet === null || isRead.has(grid.sheet) || grid.rows.length === 0
        ? []
        : [{ cell: `Sheet “${grid.sheet}”`, reason, rows: [] }],
    ),
  };
}
