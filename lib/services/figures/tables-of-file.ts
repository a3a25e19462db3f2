import { EVERY_SHEET, type TableChoices } from '@/lib/domain/figures/figures-mapping';
import { labelOf } from '@/lib/domain/figures/figure-text';
import { Refusal } from '@/lib/domain/refusal';
import { findMainTable, listTables, type Table } from '@/lib/importing/figures/table/find-table';
import type { LeftOut } from '@/lib/importing/figures/table/row-ledger';
import type { Grid } from '@/lib/importing/figures/files/grid';

/** The tables of a file that are read: one, or those of every sheet that is laid out like it. */
export type TablesOfFile = {
  main: Table;
  tables: readonly Table[];
  sheets: readonly string[];
  /** The tables of the sheet of the main one, by their titles, in their order. */
  titles: readonly string[];
  unread: LeftOut[];
};

/** The lines that could not be told apart say more than that there is no table. */
function whyNoTable(grids: readonly Grid[]): string {
  const [unreadable] = grids.flatMap((grid) => [...(grid.unreadable?.values() ?? [])]);
  return unreadable === undefined
    ? 'No table of figures was found: a row of headings with figures below it.'
    : `No table of figures was found. ${unreadable}.`;
}

type Chosen = Pick<TableChoices, 'sheet' | 'table'>;

function mainTable(grids: readonly Grid[], { sheet, table: number = 1 }: Chosen): Table {
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
  const table = findMainTable(meant, number);
  if (table) return table;
  if (number > 1)
    throw new Refusal('unusable-input', `The sheet has no table ${number}. Choose another.`, 'table');
  throw new Refusal('unusable-input', whyNoTable(meant));
}

const headingsOf = ({ columns }: Table): string => columns.map(({ heading }) => labelOf(heading)).join('|');

/** The tables of the other sheets with the very headings of the main one, in the order of the file. */
function alike(grids: readonly Grid[], main: Table): Table[] {
  const headings = headingsOf(main);
  return grids.flatMap((grid) => {
    if (grid.sheet === main.sheet) return [main];
    const table = findMainTable([grid], main.number);
    return table && headingsOf(table) === headings ? [table] : [];
  });
}

/** The last line above a table, or its headings. A sheet with one table, as nearly all are, is not looked through again. */
function titlesIn(grid: Grid | undefined, main: Table): string[] {
  const tables = grid && (main.number > 1 || main.next) ? listTables(grid) : [main];
  return tables.map(
    ({ preamble, columns }) => preamble.at(-1) ?? columns.map(({ heading }) => heading).join(', '),
  );
}

/**
 * The table of the sheet that was chosen, or the one with most figures; with `EVERY_SHEET`, the tables of all sheets with
 * the same headings. Every other sheet that is not empty is named: a person may have meant one of them.
 * @throws Refusal when there is no such sheet, or no table.
 */
export function tablesOf(grids: readonly Grid[], chosen: Chosen): TablesOfFile {
  const { sheet } = chosen;
  const main = mainTable(grids, chosen);
  const tables = sheet === EVERY_SHEET ? alike(grids, main) : [main];
  const isRead = new Set(tables.map((table) => table.sheet));
  const reason = sheet === EVERY_SHEET ? 'Not read: it has other headings' : 'This sheet was not read';
  return {
    main,
    tables,
    sheets: grids.flatMap((grid) => grid.sheet ?? []),
    titles: titlesIn(
      grids.find((grid) => grid.sheet === main.sheet),
      main,
    ),
    unread: grids.flatMap((grid) =>
      grid.sheet === null || isRead.has(grid.sheet) || grid.rows.length === 0
        ? []
        : [{ cell: `Sheet “${grid.sheet}”`, reason, rows: [] }],
    ),
  };
}
