import { installWindow } from './install-window';
import type { DrawingOrder } from './render-drawing';

/** An answer to one order, by its number. */
export type DrawingAnswer = { id: number } & ({ drawing: string } | { fault: string });

// React looks for a window while it loads, so the window comes first and the rest is loaded after it.
installWindow();
const loaded = import('./render-drawing');
let last: Promise<unknown> = Promise.resolve();

async function answer({ id, order }: { id: number; order: DrawingOrder }): Promise<DrawingAnswer> {
  try {
    const { renderDrawing } = await loaded;
    return { id, drawing: await renderDrawing(order) };
  } catch (fault) {
    return { id, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

process.on('message', (message: { id: number; order: DrawingOrder }) => {
  // One at a time: a drawing must not depend on what happens to be drawn beside it.
  last = last.then(async () => process.send?.(await answer(message)));
});
// Whoever asked is gone, and with them the reason to stay.
process.on('disconnect', () => process.exit(0));
