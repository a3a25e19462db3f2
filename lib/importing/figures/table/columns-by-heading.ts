import { labelOf } from '@/lib/domain/figures/figure-text';
import type { RowPick } from '@/lib/domain/figures/figures-mapping';
import { Refusal } from '@/lib/domain/refusal';
import type { Table } from './find-table';
import { cellAt } from '@/lib/importing/figures/files/grid';
import { readOnce } from '@/lib/importing/figures/files/read-once';

/** The columns of a table by their headings, without the difference of small and capital letters. */
export type HeadedColumns = {
  /** @throws Refusal for a heading the table does not have. */
  at(heading: string): number;
};

export function columnsByHeading({ columns }: Pick<Table, 'columns'>): HeadedColumns {
  const places = new Map(columns.map(({ heading, at }) => [labelOf(heading), at]));
  return {
    at(heading) {
      const place = places.get(labelOf(heading));
      if (place !== undefined) return place;
      const there = columns.map((column) => `“${column.heading}”`).join(', ');
      throw new Refusal('unusable-input', `The table has no column “${heading}”. Its columns are: ${there}.`);
    },
  };
}

type Cells = Pick<Table['rows'][number], 'cells'>;

/**
 * Says why a row is not one of those a mapping is about, or null. The words are the same for every row that the same
 * pick leaves out. @throws Refusal for a heading the table does not have.
 */
export function whyNotMeant(
  only: readonly RowPick[],
  columns: HeadedColumns,
): (row: Cells) => { reason: string; isBlank: boolean } | null {
  const picks = only.map(({ heading, is }) => {
    const labels = new Set(is.split('|').map(labelOf));
    return {
      at: columns.at(heading),
      isMeant: readOnce(({ text }) => labels.has('*') || labels.has(labelOf(text))),
      other: { reason: `“${heading}” is not “${is.replaceAll('|', '” or “')}”`, isBlank: false },
      blank: { reason: `“${heading}” is blank, so it cannot be told what the figure is of`, isBlank: true },
    };
  });
  return ({ cells }) => {
    const failed = picks.filter(({ at, isMeant }) => !isMeant(cellAt(cells, at)));
    const [first] = failed;
    if (!first) return null;
    return failed.find(({ at }) => cellAt(cells, at).kind !== 'blank')?.other ?? first.blank;
  };
}

/** A test that is true for the rows a mapping is about. @throws Refusal for a heading the table does not have. */
export function rowFilter(only: readonly RowPick[], columns: HeadedColumns): (row: Cells) => boolean {
  const whyNot = whyNotMeant(only, columns);
  return (row) => whyNot(row) === null;
}
