import { headingsOf, type LongMapping } from '@/lib/domain/figures/figures-mapping';
import type { PeriodType } from '@/lib/domain/figure';
import { Refusal } from '@/lib/domain/refusal';
import { columnsByHeading } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { cellAt } from '@/lib/importing/figures/files/grid';
import { firstCell, firstWords, rowLedger, type RowLedger } from '@/lib/importing/figures/table/row-ledger';
import { addingUp } from './apply-sum';
import { longReader } from './long-reader';
import type { Applied, FigureCells, PlannedRow } from './planned-row';
import { looksLikeFigure } from './read-figure';
import { isLonger, whySummary } from './summary-rows';

type BodyRow = Table['rows'][number];

/** @throws Refusal where periods or figures are in a column that the spreadsheet hides: nobody may have looked at it. */
function assertShown(table: Table, mapping: LongMapping): void {
  const columns = columnsByHeading(table);
  const picks = new Set(mapping.only.map(({ heading }) => heading));
  const hidden = headingsOf(mapping).find(
    (heading) => !picks.has(heading) && table.hiddenColumns.has(columns.at(heading)),
  );
  if (hidden === undefined) return;
  throw new Refusal(
    'unusable-input',
    `The column “${hidden}” is hidden in the file. Show it in the spreadsheet, or choose another column.`,
  );
}

type LongReader = ReturnType<typeof longReader>;

/** True where a figure may stand, though it cannot be read: a row of words has no digits there. */
const mayHoldFigures = (cells: FigureCells): boolean =>
  Object.values(cells).some(
    (placed) => placed !== null && (looksLikeFigure(placed.cell) || /\d/.test(placed.cell.text)),
  );

/** A row that names no period: a total, a line of words, or a row that somebody must correct. */
function sayNoPeriod(row: BodyRow, fault: string | null, { reader, ledger }: UnderWay): void {
  const cell = cellAt(row.cells, reader.periods.column);
  const summary = whySummary(cell) ?? whySummary({ kind: 'text', text: firstWords(row) });
  if (summary !== null) ledger.leaveOut(row, summary);
  else if (mayHoldFigures(reader.figuresOf(row)))
    ledger.refuse(row.at, [{ cell: reader.periods.cell(row), reason: fault ?? 'There is no period' }]);
  else ledger.leaveOut(row, 'No period and no figure');
}

type LongRow = { row: BodyRow; planned: PlannedRow };
type UnderWay = { reader: LongReader; ledger: RowLedger; longer: LongRow[] };

/** The figures of one row, or null when there are none to read; then the ledger says why. */
function readLongRow(row: BodyRow, under: UnderWay, type: PeriodType): PlannedRow | null {
  const { reader, ledger } = under;
  const whyNot = reader.whyNot(row);
  if (whyNot && !whyNot.isBlank) {
    ledger.leaveOut(row, whyNot.reason);
    return null;
  }
  const found = reader.periods.read(row);
  if (!found.period || found.fault) {
    sayNoPeriod(row, found.fault, under);
    return null;
  }
  const cells = reader.figuresOf(row);
  const around = reader.aroundOf(row, found.period, found);
  const summary = around.area === null ? null : whySummary({ kind: 'text', text: around.area });
  const read = reader.readRow(cells, around);
  if (summary !== null) ledger.leaveOut(row, summary);
  else if (whyNot && mayHoldFigures(cells))
    ledger.refuse(row.at, [{ cell: firstCell(row), reason: whyNot.reason }]);
  else if (read.refused.length > 0) ledger.refuse(row.at, read.refused);
  else if (whyNot || !read.row) ledger.leaveOut(row, 'No figure');
  else if (isLonger(found.period.type, type)) under.longer.push({ row, planned: read.row });
  else return read.row;
  return null;
}

/** A year among its quarters repeats them. By itself it is a row like any other, for the rules to refuse. */
function settleLonger({ longer, ledger }: UnderWay, rows: PlannedRow[]): void {
  for (const { row, planned } of longer) {
    const { start, end, type } = planned.period;
    const parts = new Set(
      rows.flatMap(({ period }) => (start <= period.start && period.end <= end ? [period.start] : [])),
    );
    if (parts.size > 1) ledger.leaveOut(row, `A ${type.replace('-', ' ')} among its parts`);
    else {
      rows.push(planned);
      ledger.keep(row.at);
    }
  }
}

/** Reads a table with a row for each period. */
export function applyLong(table: Table, mapping: LongMapping, isRape: boolean): Applied {
  assertShown(table, mapping);
  const ledger = rowLedger(table.rows);
  const under: UnderWay = { reader: longReader(table, mapping, isRape), ledger, longer: [] };
  const rows: PlannedRow[] = [];
  const adding = mapping.addUp === null ? null : addingUp(table, mapping, mapping.addUp);
  for (const row of table.rows) {
    const planned = readLongRow(row, under, mapping.periodType);
    if (!planned) continue;
    const fault = adding ? adding.add(row, planned) : null;
    if (fault) ledger.refuse(row.at, [fault]);
    else ledger.keep(row.at);
    if (!adding) rows.push(planned);
  }
  if (adding) rows.push(...adding.sums());
  settleLonger(under, rows);
  return { rows, ...ledger.close(), unknownMarks: under.reader.marks.unknown() };
}
