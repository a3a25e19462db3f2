/** A cell of a file: a number, a text, or nothing. */
type Cell = string | number | null;

/** What a file says of each item of a list, by the name of its column. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>;

/** A list as a file holds it: its columns in order, and a row for each item. */
export type ListTable = { columns: { name: string }[]; rows: Record<string, Cell>[] };

export function tableOf<Item>(columns: Columns<Item>, items: readonly Item[]): ListTable {
  const cells = Object.entries(columns);
  return {
    columns: cells.map(([name]) => ({ name })),
    rows: items.map((item) => Object.fromEntries(cells.map(([name, cell]) => [name, cell(item)]))),
  };
}
