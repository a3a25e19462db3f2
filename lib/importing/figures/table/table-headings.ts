import { readWords } from '@/lib/domain/figures/figure-text';
import { type Cell, cellAt, columnName, type Merge } from '@/lib/importing/figures/files/grid';

/** One column: its heading without notes, the two lines it stood in where there were two, and its place from 0. */
export type Column = { heading: string; parts: readonly string[]; notes: readonly string[]; at: number };

type Place = { width: number; merges: readonly Merge[]; firstRow: number };

/** The upper of two lines carries to the right: "2014/15" stands once over its four quarters. */
function carryRight(line: readonly Cell[], { width, merges, firstRow }: Place): string[] {
  let carried = '';
  const upTo = merges.filter(({ row }) => row === firstRow);
  return Array.from({ length: width }, (_, column) => {
    const { text } = cellAt(line, column);
    if (text.trim() !== '') carried = text;
    const isPast = upTo.some((merge) => column === merge.lastColumn + 1) && text.trim() === '';
    if (isPast) carried = '';
    return carried;
  });
}

/** The words of each column: one line, or the carried upper line and the lower one. */
function partsOf(lines: readonly (readonly Cell[])[], place: Place): string[][] {
  const [upper = [], lower] = lines;
  const columns = Array.from({ length: place.width }, (_, column) => column);
  if (!lower) return columns.map((column) => [cellAt(upper, column).text]);
  const carried = carryRight(upper, place);
  return columns.map((column) => {
    const below = cellAt(lower, column).text;
    const above = below.trim() === '' ? cellAt(upper, column).text : (carried[column] ?? '');
    return [above, below];
  });
}

/** The columns of a table from its one or two lines of headings, each with a heading that no other column has. */
export function combineHeadings(lines: readonly (readonly Cell[])[], place: Place): Column[] {
  const columns = partsOf(lines, place).map((texts, at): Column => {
    const read = texts.map(readWords);
    const parts = read.map(({ plain }) => plain).filter((part) => part !== '');
    return { heading: parts.join(' '), parts, notes: read.flatMap(({ notes }) => notes), at };
  });
  const counts = new Map<string, number>();
  for (const { heading } of columns) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return columns.map((column) => {
    if (column.heading === '') return { ...column, heading: `Column ${columnName(column.at)}` };
    const isShared = (counts.get(column.heading) ?? 0) > 1;
    return isShared ? { ...column, heading: `${column.heading} (column ${columnName(column.at)})` } : column;
  });
}
