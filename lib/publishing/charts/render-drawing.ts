import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type DrawingSize, layOut, SIZES } from '@/components/trends/drawing/chart-layout';
import { TrendDrawing } from '@/components/trends/drawing/trend-drawing';
import { FunnelDrawing } from '@/components/trends/funnel/funnel-drawing';
import { layOutFunnel } from '@/components/trends/funnel/funnel-layout';
import { type DrawnModel, isFunnel } from './drawn-model';
import { missingParts } from './expected-parts';
import { escapeMarkup, serialiseElement } from './serialise-drawing';

const BETWEEN_LOOKS = 4;

const pause = () => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));

/** Waits until every expected part is there and nothing changes any more. */
async function settled(holder: Element, { model, size, patience }: DrawingOrder): Promise<Element> {
  let before = '';
  let missing = ['the whole drawing'];
  for (let waited = 0; waited <= patience; waited += BETWEEN_LOOKS) {
    const svg = holder.querySelector('svg');
    const now = holder.innerHTML;
    missing = svg ? missingParts(model, svg, size) : missing;
    if (svg && missing.length === 0 && now === before) return svg;
    before = now;
    await pause();
  }
  throw new Error(`The chart "${model.title}" could not be drawn: missing ${missing.join(', ')}`);
}

const layoutOf = (model: DrawnModel, size: DrawingSize) =>
  isFunnel(model) ? layOutFunnel(model, SIZES[size]) : layOut(model, SIZES[size]);

const drawingOf = (model: DrawnModel, size: DrawingSize) =>
  isFunnel(model)
    ? createElement(FunnelDrawing, { model, ...SIZES[size] })
    : createElement(TrendDrawing, { model, ...SIZES[size] });

function wrapped(svg: Element, model: DrawnModel, size: DrawingSize): string {
  const { width, height } = SIZES[size];
  const base = { fill: 'currentColor', 'font-size': String(layoutOf(model, size).text) };
  const inside = [...svg.children].map((child) => serialiseElement(child, base)).join('');
  const label = escapeMarkup(model.altText);
  return `<svg class="tc tc-${size}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" fill="currentColor" font-size="${base['font-size']}">${inside}</svg>`;
}

/** A drawing to make. `patience`: how long to wait for it to be complete, in milliseconds. */
export type DrawingOrder = { model: DrawnModel; size: DrawingSize; patience: number };

/**
 * Draws a model with the component of the signed-in pages and writes the picture down. Needs a window.
 * @throws Error naming the chart when a part is still missing after `patience`.
 */
export async function renderDrawing(order: DrawingOrder): Promise<string> {
  const { model, size } = order;
  const holder = document.createElement('div');
  document.body.append(holder);
  let fault: unknown = null;
  const root = createRoot(holder, { onUncaughtError: (error) => (fault = error) });
  try {
    flushSync(() => root.render(drawingOf(model, size)));
    if (fault) throw new Error(`The chart "${model.title}" could not be drawn`, { cause: fault });
    return wrapped(await settled(holder, order), model, size);
  } finally {
    root.unmount();
    holder.remove();
  }
}
