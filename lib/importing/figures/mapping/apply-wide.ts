import { readWords } from '@/lib/domain/figures/figure-text';
import type { WideMapping } from '@/lib/domain/figures/figures-mapping';
import { markReader } from '@/lib/domain/figures/missing-marks';
import { columnsByHeading, whyNotMeant } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { BLANK, cellAt } from '@/lib/importing/figures/files/grid';
import { outcomeCodeIn } from '@/lib/importing/figures/table/outcome-code';
import { firstCell, firstWords, rowLedger, type RowLedger } from '@/lib/importing/figures/table/row-ledger';
import { type Applied, type FigureCells, nameOf, type PlannedRow, plannedRowReader } from './planned-row';
import { whySummary } from './summary-rows';
import { type PeriodColumn, periodColumnsOf, type Role, roleFinder } from './wide-columns';

type Gathered = {
  area: string | null;
  column: PeriodColumn;
  notes: string[];
  cells: FigureCells;
};

/** What becomes of the rows while they are gathered. */
type Gathering = { table: Table; mapping: WideMapping; columns: readonly PeriodColumn[]; ledger: RowLedger };

/** Why no figure is looked for in a row that is meant, or null. */
function whyNoFigures(
  row: Table['rows'][number],
  { mapping, columns }: Gathering,
  roles: readonly (Role | null)[],
) {
  if (columns.every(({ at }) => cellAt(row.cells, at).kind === 'blank')) return 'No figure';
  if (roles.every((role) => role === null))
    return `“${firstWords(row)}” is not one of the rows that are read`;
  const isEveryRow = mapping.roles.in === 'all' && mapping.only.length === 0;
  return isEveryRow ? whySummary(row.cells.find(({ kind }) => kind !== 'blank') ?? BLANK) : null;
}

/** The cells of each area and period. A second row for the same place begins a row of its own, for the rules to refuse. */
function gather(gathering: Gathering): Gathered[] {
  const { table, mapping, columns, ledger } = gathering;
  const headed = columnsByHeading(table);
  const whyNot = whyNotMeant(mapping.only, headed);
  const roleOf = roleFinder(table, mapping);
  const areaAt = mapping.areas === null ? null : headed.at(mapping.areas);
  const gathered = new Map<string, Gathered>();
  for (const row of table.rows) {
    const notMeant = whyNot(row);
    const roles = columns.map(({ rest }) => roleOf(row.cells, rest));
    const noFigures = notMeant && !notMeant.isBlank ? notMeant.reason : whyNoFigures(row, gathering, roles);
    if (noFigures !== null) ledger.leaveOut(row, noFigures);
    else if (notMeant) ledger.refuse(row.at, [{ cell: firstCell(row), reason: notMeant.reason }]);
    else
      placeCells(
        row,
        { columns, roles, label: areaAt === null ? null : cellAt(row.cells, areaAt).text },
        gathered,
      );
  }
  return [...gathered.values()];
}

type Placing = { columns: readonly PeriodColumn[]; roles: readonly (Role | null)[]; label: string | null };

function placeCells(
  { at, cells }: Table['rows'][number],
  { columns, roles, label }: Placing,
  gathered: Map<string, Gathered>,
): void {
  const read = label === null ? null : readWords(label);
  const area = read?.plain || null;
  for (const [index, column] of columns.entries()) {
    const role = roles[index] ?? null;
    if (role === null) continue;
    const key = [area ?? '', column.period.start, column.period.end].join('|');
    const known = gathered.get(key);
    const isFree = known !== undefined && known.cells[role] === null;
    const place = isFree
      ? known
      : { area, column, notes: [...column.notes, ...(read?.notes ?? [])], cells: none() };
    place.cells[role] = { cell: cellAt(cells, column.at), row: at, column: column.at };
    if (!isFree) gathered.set(known ? `${key}|${at}` : key, place);
  }
}

const none = (): FigureCells => ({ numerator: null, denominator: null, value: null });

/** Reads a table with a column for each period. Columns of another type of period, such as yearly totals, are left out. */
export function applyWide(table: Table, mapping: WideMapping, isRape: boolean): Applied {
  const { columns, leftOut } = periodColumnsOf(table, mapping);
  const ledger = rowLedger(table.rows);
  const rows: PlannedRow[] = [];
  const named = mapping.roles.in === 'all' ? null : mapping.roles.numerator;
  const outcome = isRape && named !== null ? outcomeCodeIn(named) : null;
  const marks = markReader(mapping.marks);
  const readRow = plannedRowReader({ marks, multiple: mapping.multiple });
  for (const { area, column, notes, cells } of gather({ table, mapping, columns, ledger })) {
    const { period, flags } = column;
    const around = { area, period, source: null, saysMarks: false };
    const read = readRow(cells, { ...around, flags, notes, outcome });
    const places = Object.values(cells).filter((cell) => cell !== null);
    if (read.row) {
      rows.push(read.row);
      places.forEach((place) => ledger.keep(place.row));
      continue;
    }
    for (const place of places) {
      const cell = nameOf(place);
      const [first] = read.refused;
      const refused = read.refused.filter((one) => one.cell === cell);
      if (!first) ledger.leaveOutCell(place.row, { cell, reason: 'The cell has no figure' });
      else if (refused.length > 0) ledger.refuse(place.row, refused);
      else ledger.leaveOutCell(place.row, { cell, reason: `Not read, because ${first.cell} is refused` });
    }
  }
  const closed = ledger.close();
  return {
    rows,
    refused: closed.refused,
    leftOut: [...leftOut, ...closed.leftOut],
    unknownMarks: marks.unknown(),
  };
}
