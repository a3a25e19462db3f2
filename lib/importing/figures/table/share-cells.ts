import type { Cell } from '@/lib/importing/figures/files/grid';

/** Areas, periods and small counts stand in very many rows: one cell serves them all, which keeps large files small in memory. */
const MOST_SHARED = 20_000;
const LONGEST_SHARED = 40;

/** Answers the cell that was first made with the same words, while there are not too many different ones. */
export function cellSharer(): (key: string, make: () => Cell) => Cell {
  const shared = new Map<string, Cell>();
  return (key, make) => {
    const known = shared.get(key);
    if (known) return known;
    const cell = make();
    if (shared.size < MOST_SHARED && key.length <= LONGEST_SHARED) shared.set(key, cell);
    return cell;
  };
}

/**
 * The same for cells that are made already: answers the first of its kind with the same words. `onKept` is told the words
 * of each cell that is kept.
 */
export function madeCellSharer(onKept: (text: string) => void): (made: Cell) => Cell {
  const ofKind = {
    ...{ blank: cellSharer(), text: cellSharer(), date: cellSharer() },
    ...{ number: cellSharer(), percent: cellSharer() },
  } satisfies Record<Cell['kind'], ReturnType<typeof cellSharer>>;
  return (made) =>
    ofKind[made.kind](made.text, () => {
      onKept(made.text);
      return made;
    });
}
