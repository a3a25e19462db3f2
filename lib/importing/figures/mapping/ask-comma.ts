import { labelOf } from '@/lib/domain/figures/figure-text';
import type { LongMapping, Mapping, TableChoices, WideMapping } from '@/lib/domain/figures/figures-mapping';
import { cellAt } from '@/lib/importing/figures/files/grid';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { periodColumnsOf, type Role, roleFinder } from './wide-columns';
import { commaQuestion } from './written-as';

const MAY_BE_EITHER = /^[-−]?\d{1,3},\d{3}\s*%?$/;
const HAS_COMMA = /\d,\d/;
const IS_ROUND = /^[-−]?\d{1,3},000$/;

/** The text of a figure, what it is, and the heading it is found under. */
type Written = { text: string; role: Role; heading: string };

/**
 * What must be asked of a comma that could stand between thousands everywhere, and need not; nothing once it was said.
 * In a share, an average or days “2,812” may be 2 thousand or just under 3. In a count it is 2 thousand, unless every
 * comma is followed by three noughts: then “2,000” may be 2 people, written with three places.
 */
export function askComma(table: Table, mapping: Mapping, { decimal }: TableChoices): string[] {
  if (decimal !== undefined) return [];
  let count: Written | null = null;
  let isEachRound = true;
  for (const written of mapping.layout === 'long' ? inColumns(table, mapping) : inCells(table, mapping)) {
    if (written.role === 'value') {
      if (MAY_BE_EITHER.test(written.text)) return [commaQuestion(written.heading, written.text)];
    } else if (isEachRound && HAS_COMMA.test(written.text)) {
      count ??= written;
      isEachRound = IS_ROUND.test(written.text);
    }
  }
  return count !== null && isEachRound ? [commaQuestion(count.heading, count.text)] : [];
}

const ROLES: readonly Role[] = ['numerator', 'denominator', 'value'];

/** The figures of a table with a row for each period. */
function* inColumns({ columns, rows }: Table, mapping: LongMapping): Generator<Written> {
  const places = ROLES.flatMap((role) => {
    const label = mapping[role] === null ? null : labelOf(mapping[role]);
    const column = columns.find(({ heading }) => labelOf(heading) === label);
    return column ? [{ role, ...column }] : [];
  });
  for (const { cells } of rows)
    for (const { at, role, heading } of places) yield { text: cellAt(cells, at).text.trim(), role, heading };
}

/** The figures of a table with a column for each period, where the row or the heading tells what they are. */
function* inCells(table: Table, mapping: WideMapping): Generator<Written> {
  const { columns } = periodColumnsOf(table, mapping);
  const headings = new Map(table.columns.map(({ at, heading }) => [at, heading]));
  const roleOf = roleFinder(table, mapping);
  for (const { cells } of table.rows)
    for (const { at, rest } of columns) {
      const role = roleOf(cells, rest);
      if (role !== null)
        yield { text: cellAt(cells, at).text.trim(), role, heading: headings.get(at) ?? rest };
    }
}
