import type { Cell } from '@/lib/importing/figures/files/grid';
import type { Table } from '@/lib/importing/figures/table/find-table';
import type { DecimalMark, TableChoices } from '@/lib/domain/figures/figures-mapping';
import { readNumber } from '@/lib/domain/figures/figure-text';
import { cellAt, textCell } from '@/lib/importing/figures/files/grid';

/** "2,8" and "1.234,56": in most of Europe the comma stands before the parts of one. "1,234" may be either. */
const DECIMAL_COMMA = /^[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,})\s*%?$/;
const MAY_BE_DECIMAL = /^([-−]?)((?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d+))?(\s*%?)$/;
const SAMPLE = 500;
const MANY_OF = 0.5;

/** The column whose figures seem to have a decimal comma, with one of them; null when none has. */
function findDecimalComma({ columns, rows }: Table): { heading: string; example: string } | null {
  for (const { at, heading } of columns) {
    const texts = rows.slice(0, SAMPLE).flatMap(({ cells }) => cellAt(cells, at).text.trim() || []);
    const withComma = texts.filter((text) => DECIMAL_COMMA.test(text));
    const numbers = texts.filter((text) => readNumber(text) !== null);
    const [example] = withComma;
    if (example && withComma.length + numbers.length >= MANY_OF * texts.length) return { heading, example };
  }
  return null;
}

const withPoint = (cell: Cell): Cell => {
  if (cell.kind !== 'text') return cell;
  const [, sign = '', whole, parts, sign2 = ''] = MAY_BE_DECIMAL.exec(cell.text.trim()) ?? [];
  if (whole === undefined) return cell;
  return textCell(`${sign}${whole.replaceAll('.', '')}${parts === undefined ? '' : `.${parts}`}${sign2}`);
};

/** The table with its decimal commas as points, where a person said that they are commas; it is given back as it is else. */
export const asWritten = (table: Table, decimal: DecimalMark | undefined): Table =>
  decimal === 'comma'
    ? { ...table, rows: table.rows.map(({ at, cells }) => ({ at, cells: cells.map(withPoint) })) }
    : table;

/** What must be asked of how numbers are written, before a table is read; nothing once it was said. */
export function askDecimal(table: Table, { decimal }: TableChoices): string[] {
  const found = decimal === undefined ? findDecimalComma(table) : null;
  if (!found) return [];
  return [commaQuestion(found.heading, found.example)];
}

/** What is asked of a comma that may be either. */
export const commaQuestion = (heading: string, example: string): string =>
  `Under “${heading}” stands “${example}”. Say whether the comma comes before the parts of one, or between thousands.`;
