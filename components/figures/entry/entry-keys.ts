import { splitBlock } from '@/lib/domain/figures/pasted-block';

/*
 * What a spreadsheet does with the keyboard, for the boxes of the grid. Everything else, and everything without
 * JavaScript, is the plain form.
 */

const boxAt = (grid: Element, row: number, column: number): HTMLInputElement | null =>
  grid.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);

const placeOf = ({ dataset }: HTMLInputElement): { row: number; column: number } => ({
  row: Number(dataset.row),
  column: Number(dataset.column),
});

/** Spreads a block of cells over the grid, from the box on. False for a single cell, which the browser pastes itself. */
export function spreadOver(grid: Element, box: HTMLInputElement, text: string): boolean {
  const block = splitBlock(text);
  if (block.length <= 1 && (block[0]?.length ?? 0) <= 1) return false;
  const { row, column } = placeOf(box);
  block.forEach((cells, down) =>
    cells.forEach((cell, across) => {
      const target = boxAt(grid, row + down, column + across);
      if (target) target.value = cell;
    }),
  );
  return true;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** Moves to the box above or below. False where there is none, so that Enter in the last row sends the form. */
export function moveFrom(grid: Element, box: HTMLInputElement, key: string): boolean {
  const { row, column } = placeOf(box);
  const next = key in STEPS ? boxAt(grid, row + (STEPS[key] ?? 0), column) : null;
  next?.focus();
  next?.select();
  return next !== null;
}
