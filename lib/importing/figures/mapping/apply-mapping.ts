import type { Mapping } from '@/lib/domain/figures/figures-mapping';
import { isAboutRape } from '@/lib/domain/figures/figure-rules';
import type { Table } from '@/lib/importing/figures/table/find-table';
import { applyLong } from './apply-long';
import { applyWide } from './apply-wide';
import type { Applied } from './planned-row';

/**
 * Reads the figures of a table by a mapping, for a measure of the given scope. Every cell that cannot be read is told
 * with its name; nothing is guessed, and what was left out on purpose is listed too.
 * @throws Refusal when the table has not the columns the mapping names, or the spreadsheet hides them.
 */
export function applyMapping(table: Table, mapping: Mapping, { scope }: { scope: string }): Applied {
  const isRape = isAboutRape(scope);
  return mapping.layout === 'long' ? applyLong(table, mapping, isRape) : applyWide(table, mapping, isRape);
}

/** Reads the tables of several sheets as one. Each place then names its sheet: "2021-22!B14". */
export function applyToTables(tables: readonly Table[], mapping: Mapping, scope: string): Applied {
  const read = tables.map((table) => {
    const applied = applyMapping(table, mapping, { scope });
    const own = {
      refused: [...table.refused, ...applied.refused],
      leftOut: [...table.leftOut, ...applied.leftOut],
    };
    return tables.length === 1 ? { ...applied, ...own } : inSheet(table.sheet ?? '', { ...applied, ...own });
  });
  const [only, ...others] = read;
  if (only && others.length === 0) return only;
  return {
    rows: read.flatMap(({ rows }) => rows),
    refused: read.flatMap(({ refused }) => refused),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    unknownMarks: [...new Set(read.flatMap(({ unknownMarks }) => unknownMarks))],
  };
}

function inSheet(sheet: string, { rows, refused, leftOut, unknownMarks }: Applied): Applied {
  const named = <T extends { cell: string }>(one: T): T => ({ ...one, cell: `${sheet}!${one.cell}` });
  return {
    rows: rows.map((row) => ({ ...row, place: `${sheet}!${row.place}` })),
    refused: refused.map(named),
    leftOut: leftOut.map(named),
    unknownMarks,
  };
}
