import { parentPort } from 'node:worker_threads';
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

parentPort?.on('message', (message: { id: number; order: DrawingOrder }) => {
  // One at a time: a drawing must not depend on what happens to be drawn beside it.
  last = last.then(async () => parentPort?.postMessage(await answer(message)));
});
