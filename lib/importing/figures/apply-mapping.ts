import { readWords } from '@/lib/domain/figure-text';
import type { LongMapping, Mapping, PeriodPlace } from '@/lib/domain/figures-mapping';
import { isAboutRape, isFlag } from '@/lib/domain/figure-rules';
import type { PeriodType, ValueFlag } from '@/lib/domain/measure';
import { applyWide } from './apply-wide';
import { columnsByHeading, type HeadedColumns, rowFilter } from './columns-by-heading';
import type { Table } from './find-table';
import { type Cell, cellAt, cellName, textCell } from './grid';
import { outcomeCodeIn } from './outcome-code';
import { type Applied, type FigureCells, type NamedCell, readPlannedRow } from './planned-row';
import { looksLikeFigure } from './read-figure';
import { joinQuarter, periodColumnReader, type ReadPeriod } from './read-period';

type BodyRow = Table['rows'][number];

type PeriodOfRow = (row: BodyRow) => ReadPeriod & { cell: string; isBlank: boolean };

/** How to find the period of a row; the cell is the one to name when it is wrong. */
function periodReader(place: PeriodPlace, type: PeriodType, columns: HeadedColumns): PeriodOfRow {
  const readPeriod = periodColumnReader(type);
  if (place.kind === 'stated') {
    const stated = readPeriod(textCell(place.text));
    return () => ({ ...stated, cell: 'the stated period', isBlank: false });
  }
  if (place.kind === 'column') {
    const at = columns.at(place.heading);
    return ({ at: row, cells }) => {
      const cell = cellAt(cells, at);
      return { ...readPeriod(cell), cell: cellName(row, at), isBlank: cell.kind === 'blank' };
    };
  }
  const [first, second, join] =
    place.kind === 'year-and-quarter'
      ? [columns.at(place.year), columns.at(place.quarter), joinQuarter]
      : [columns.at(place.start), columns.at(place.end), (_start: string, end: string) => end];
  return ({ at: row, cells }) => {
    const texts = [cellAt(cells, first).text, cellAt(cells, second).text] as const;
    const read = readPeriod(textCell(join(...texts)));
    const isBlank = texts.every((text) => text.trim() === '');
    const begins = place.kind === 'start-and-end' && read.period?.start !== texts[0].trim();
    const fault =
      begins && read.fault === null
        ? `“${texts[0]}” to “${texts[1]}” is not a ${type.replace('-', ' ')}`
        : read.fault;
    return { ...read, fault, cell: cellName(row, first), isBlank };
  };
}

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
  const named = ({ at: row, cells }: BodyRow, column: number | null): NamedCell | null =>
    column === null ? null : { name: cellName(row, column), cell: cellAt(cells, column) };
  const textOf = ({ cells }: BodyRow, column: number | null): string | null =>
    column === null ? null : readWords(cellAt(cells, column).text).plain || null;
  const headingOutcome = isRape ? outcomeCodeIn(mapping.numerator ?? '') : null;
  return {
    periodOf: periodReader(mapping.period, mapping.periodType, columns),
    isWanted: rowFilter(mapping.only, columns),
    figuresOf: (row: BodyRow): FigureCells => ({
      numerator: named(row, at.numerator),
      denominator: named(row, at.denominator),
      value: named(row, at.value),
    }),
    aroundOf: (row: BodyRow) => ({
      area: textOf(row, at.areas),
      source: textOf(row, at.source),
      saysMarks: at.flags !== null,
      marks: at.flags === null ? [] : readMarks(cellAt(row.cells, at.flags)),
      outcome:
        isRape && at.outcome !== null ? outcomeCodeIn(textOf(row, at.outcome) ?? '', 'code') : headingOutcome,
    }),
  };
}

function applyLong(table: Table, mapping: LongMapping, isRape: boolean): Applied {
  const applied: Applied = { rows: [], refused: [], leftOut: [] };
  const { periodOf, isWanted, figuresOf, aroundOf } = longReader(table, mapping, isRape);
  for (const row of table.rows) {
    if (!isWanted(row)) continue;
    const { period, flags, notes, fault, cell, isBlank } = periodOf(row);
    const cells = figuresOf(row);
    const hasFigures = Object.values(cells).some((named) => named !== null && looksLikeFigure(named.cell));
    if (!period || fault) {
      const text = cellAt(row.cells, 0).text.trim();
      if (!hasFigures && (isBlank || fault)) continue;
      if (IS_TOTAL.test(text)) applied.leftOut.push({ cell, reason: `“${text}” is a total, not a period` });
      else applied.refused.push({ cell, reason: fault ?? 'There is no period' });
      continue;
    }
    const { marks, ...around } = aroundOf(row);
    const read = readPlannedRow(cells, { ...around, period, notes, flags: [...flags, ...marks] });
    applied.refused.push(...read.refused);
    if (read.row) applied.rows.push(read.row);
    else if (read.refused.length === 0) applied.leftOut.push({ cell, reason: 'The row has no figure' });
  }
  return applied;
}

/**
 * Reads the figures of a table by a mapping, for a measure of the given scope. Every cell that cannot be read is told
 * with its name; nothing is guessed, and what was left out on purpose is listed too.
 * @throws Refusal when the table has not the columns the mapping names.
 */
export function applyMapping(table: Table, mapping: Mapping, { scope }: { scope: string }): Applied {
  const isRape = isAboutRape(scope);
  return mapping.layout === 'long' ? applyLong(table, mapping, isRape) : applyWide(table, mapping, isRape);
}
