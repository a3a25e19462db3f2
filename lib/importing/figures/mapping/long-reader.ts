import { readWords } from '@/lib/domain/figures/figure-text';
import type { LongMapping } from '@/lib/domain/figures/figures-mapping';
import { markReader } from '@/lib/domain/figures/missing-marks';
import { isFlag } from '@/lib/domain/figures/figure-rules';
import type { Period, ValueFlag } from '@/lib/domain/figure';
import { columnsByHeading, whyNotMeant } from '@/lib/importing/figures/table/columns-by-heading';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { type Cell, cellAt } from '@/lib/importing/figures/files/grid';
import { outcomeCodeIn } from '@/lib/importing/figures/table/outcome-code';
import { periodReader } from '@/lib/importing/figures/periods/period-of-row';
import { type FigureCells, type PlacedCell, plannedRowReader, type RowAround } from './planned-row';
import { readOnce } from '@/lib/importing/figures/files/read-once';
import type { ReadPeriod } from '@/lib/importing/figures/periods/read-period';

type BodyRow = Table['rows'][number];

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

/** Everything that is read out of a row of a table with a row for each period. @throws Refusal for a column that is not there. */
export function longReader(table: Table, mapping: LongMapping, isRape: boolean) {
  const columns = columnsByHeading(table);
  const marks = markReader(mapping.marks);
  const place = (heading: string | null) => (heading === null ? null : columns.at(heading));
  const at = {
    numerator: place(mapping.numerator),
    denominator: mapping.addUp === null ? place(mapping.denominator) : null,
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
    whyNot: whyNotMeant(mapping.only, columns),
    marks,
    readRow: plannedRowReader({ marks, multiple: mapping.multiple }),
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
        outcome:
          isRape && at.outcome !== null && mapping.addUp === null
            ? codeIn(cellAt(row.cells, at.outcome))
            : headingOutcome,
      };
    },
  };
}
