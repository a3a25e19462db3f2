import { findMainTable, type Table } from '@/lib/importing/figures/table/find-table';
import { readDelimited } from '@/lib/importing/figures/files/read-delimited';

const encoder = new TextEncoder();

/** The bytes of a text, as a file holds them. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** The table in a text of CSV, which the test knows to hold one. */
export function tableOf(...lines: string[]): Table {
  const table = findMainTable([readDelimited(lines.join('\n'))]);
  if (!table) throw new Error('No table in the file of the test');
  return table;
}

/** What stands in the cells, row by row. */
export const textsOf = (rows: readonly (readonly { text: string }[])[]): string[][] =>
  rows.map((row) => row.map(({ text }) => text));
