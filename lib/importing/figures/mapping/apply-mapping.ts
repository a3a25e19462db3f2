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
