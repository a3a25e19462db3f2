import { type Cell, machineCsv } from '@/lib/publishing/machine-csv';

type CsvFile<Name extends string> = {
  /** Neutral: file names are read by other people. */
  name: string;
  columns: readonly { name: Name }[];
  rows: readonly Record<Name, Cell>[];
};

const NEGATIVE = /^-\d+(\.\d+)?$/;

/** A negative number begins like a formula, and is none: as a text it would get an apostrophe and be no number any more. */
const asNumber = (cell: Cell): Cell =>
  typeof cell === 'string' && NEGATIVE.test(cell) ? Number(cell) : cell;

function withNumbers<Name extends string>(row: Record<Name, Cell>): Record<Name, Cell> {
  const cells = { ...row };
  for (const name in row) cells[name] = asNumber(row[name]);
  return cells;
}

/** A file to keep. It is the live record, so nothing on the way may store it. */
export function csvFile<Name extends string>({ name, columns, rows }: CsvFile<Name>): Response {
  return new Response(machineCsv(columns, rows.map(withNumbers)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The answer for a file that does not exist, or not for this person. */
export function noSuchFile(): Response {
  return new Response('There is no such file.', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
