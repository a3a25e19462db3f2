import { readWords } from '@/lib/domain/figures/figure-text';
import { headingsOf, type LongMapping, type Mapping } from '@/lib/domain/figures/figures-mapping';
import { isAboutRape, isFlag } from '@/lib/domain/figures/figure-rules';
import type { Period, ValueFlag } from '@/lib/domain/figure';
import { Refusal } from '@/lib/domain/refusal';
import { applyWide } from './apply-wide';
import { columnsByHeading, rowFilter } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { type Cell, cellAt } from '@/lib/importing/figures/files/grid';
import { outcomeCodeIn } from '@/lib/importing/figures/table/outcome-code';
import { periodReader } from './period-of-row';
import {
  type Applied,
  type FigureCells,
  type PlacedCell,
  plannedRowReader,
  type RowAround,
} from './planned-row';
import { looksLikeFigure } from './read-figure';
import { readOnce } from '@/lib/importing/figures/files/read-once';
import type { ReadPeriod } from './read-period';

type BodyRow = Table['rows'][number];

const IS_TOTAL = /^(grand )?totals?\b/i;

/** Marks in a column of their own: "p|r", "p, r" or "[p]". */
function readMarks(cell: Cell): ValueFlag[] {
  const { plain, flags } = readWords(cell.text);
  return [
    ...flags,
    ...plain
      .toLowerCase()
      .split(/[|,; ]+/)
      .filter(isFlag),
  ];
}

function longReader(table: Table, mapping: LongMapping, isRape: boolean) {
  const columns = columnsByHeading(table);
  const place = (heading: string | null) => (heading === null ? null : columns.at(heading));
  const at = {
    numerator: place(mapping.numerator),
    denominator: place(mapping.denominator),
    value: place(mapping.value),
    flags: place(mapping.flags),
    outcome: place(mapping.outcome),
    source: place(mapping.source),
    areas: place(mapping.areas),
  };
  const placed = ({ at: row, cells }: BodyRow, column: number | null): PlacedCell | null =>
    column === null ? null : { cell: cellAt(cells, column), row, column };
  const wordsIn = readOnce(({ text }) => readWords(text).plain || null);
  const textOf = ({ cells }: BodyRow, column: number | null): string | null =>
    column === null ? null : wordsIn(cellAt(cells, column));
  const marksIn = readOnce(readMarks);
  const codeIn = readOnce((cell) => outcomeCodeIn(wordsIn(cell) ?? '', 'code'));
  const headingOutcome = isRape ? outcomeCodeIn(mapping.numerator ?? '') : null;
  return {
    periods: periodReader(mapping.period, mapping.periodType, columns),
    isWanted: rowFilter(mapping.only, columns),
    figuresOf: (row: BodyRow): FigureCells => ({
      numerator: placed(row, at.numerator),
      denominator: placed(row, at.denominator),
      value: placed(row, at.value),
    }),
    /** Everything of a row but its figures. Written out, because copied objects take most of the time of a long file. */
    aroundOf(row: BodyRow, period: Period, { flags, notes }: ReadPeriod): RowAround {
      const marks = at.flags === null ? [] : marksIn(cellAt(row.cells, at.flags));
      return {
        period,
        notes,
        area: textOf(row, at.areas),
        source: textOf(row, at.source),
        saysMarks: at.flags !== null,
        flags: marks.length === 0 ? flags : [...flags, ...marks],
        outcome: isRape && at.outcome !== null ? codeIn(cellAt(row.cells, at.outcome)) : headingOutcome,
      };
    },
  };
}

/** @throws Refusal where periods or figures stand in a column that the spreadsheet hides: nobody may have looked at it. */
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

const holdFigures = (cells: FigureCells): boolean =>
  Object.values(cells).some((placed) => placed !== null && looksLikeFigure(placed.cell));

function applyLong(table: Table, mapping: LongMapping, isRape: boolean): Applied {
  assertShown(table, mapping);
  const applied: Applied = { rows: [], refused: [], leftOut: [] };
  const { periods, isWanted, figuresOf, aroundOf } = longReader(table, mapping, isRape);
  const readRow = plannedRowReader();
  for (const row of table.rows) {
    if (!isWanted(row)) continue;
    const found = periods.read(row);
    const cells = figuresOf(row);
    if (!found.period || found.fault) {
      if (!holdFigures(cells) && (found.fault || periods.isBlank(row))) continue;
      const cell = periods.cell(row);
      const text = cellAt(row.cells, 0).text.trim();
      if (IS_TOTAL.test(text)) applied.leftOut.push({ cell, reason: `“${text}” is a total, not a period` });
      else applied.refused.push({ cell, reason: found.fault ?? 'There is no period' });
      continue;
    }
    const read = readRow(cells, aroundOf(row, found.period, found));
    applied.refused.push(...read.refused);
    if (read.row) applied.rows.push(read.row);
    else if (read.refused.length === 0)
      applied.leftOut.push({ cell: periods.cell(row), reason: 'The row has no figure' });
  }
  return applied;
}

/**
 * Reads the figures of a table by a mapping, for a measure of the given scope. Every cell that cannot be read is told
 * with its name; nothing is guessed, and what was left out on purpose is listed too.
 * @throws Refusal when the table has not the columns the mapping names, or the spreadsheet hides them.
 */
export function applyMapping(table: Table, mapping: Mapping, { scope }: { scope: string }): Applied {
  const isRape = isAboutRape(scope);
  return mapping.layout === 'long' ? applyLong(table, mapping, isRape) : applyWide(table, mapping, isRape);
}
