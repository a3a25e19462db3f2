import type { EntryRole } from '@/lib/domain/figures/figure-entry';
import type { Figures } from '@/lib/domain/figures/figure-rules';
import type { Period, PeriodType } from '@/lib/domain/figure';
import { type Cell, cellAt } from './grid';
import { type FigureCells, plannedRowReader } from '@/lib/importing/figures/mapping/planned-row';
import { readDelimited } from './read-delimited';
import { periodColumnReader } from '@/lib/importing/figures/periods/read-period';

export type PastedFigures = { rows: (Figures & { period: Period })[]; problems: string[] };

const MOST_PROBLEMS = 5;
const ABOUT = { area: null, source: null, saysMarks: true, outcome: null };

function cellsOf(line: readonly Cell[], roles: readonly EntryRole[], row: number): FigureCells {
  const cellOf = (role: EntryRole) => {
    const column = roles.indexOf(role) + 1;
    return column === 0 ? null : { cell: cellAt(line, column), row, column };
  };
  return { numerator: cellOf('numerator'), denominator: cellOf('denominator'), value: cellOf('value') };
}

/**
 * Rows copied out of a spreadsheet: the period, then the figures in the order of `roles`. A line of headings at the top
 * is passed over. What cannot be read is told by its line.
 */
export function readPastedFigures(
  text: string,
  roles: readonly EntryRole[],
  type: PeriodType,
): PastedFigures {
  const readPeriod = periodColumnReader(type);
  const readRow = plannedRowReader();
  const read: PastedFigures = { rows: [], problems: [] };
  const { rows, unreadable } = readDelimited(text);
  rows.forEach((line, at) => {
    if (line.every(({ kind }) => kind === 'blank')) return;
    const name = `Line ${at + 1}`;
    const unread = unreadable?.get(at);
    if (unread !== undefined) {
      read.problems.push(`${name}: ${unread}.`);
      return;
    }
    const { period, flags, notes, fault } = readPeriod(cellAt(line, 0));
    if (!period) {
      if (at > 0) read.problems.push(`${name}: ${fault ?? 'there is no period'}.`);
      return;
    }
    const { row, refused } = readRow(cellsOf(line, roles, at), { ...ABOUT, period, flags, notes });
    read.problems.push(...refused.map(({ reason }) => `${name}: ${reason}.`));
    if (row)
      read.rows.push({
        period,
        numerator: row.numerator,
        denominator: row.denominator,
        value: row.value,
        flags: row.flags,
      });
  });
  if (read.rows.length === 0 && read.problems.length === 0)
    read.problems.push('No line holds a period with a figure.');
  return { ...read, problems: read.problems.slice(0, MOST_PROBLEMS) };
}
