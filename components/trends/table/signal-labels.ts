import type { ChartModel, ChartSignal } from '@/lib/domain/chart/chart-types';
import {
  type ChartLayout,
  textWidth,
  WIDE_FROM,
  xPixel,
  yPixel,
} from '@/components/trends/drawing/chart-layout';

/** A text centred on `x`, its baseline at `y`, in pixels. */
export type PlacedText = { x: number; y: number; text: string };
type Sized = PlacedText & { width: number };

/** Above the highest point of a high group, below the lowest of a low one, or above it where there is no room below. */
function baseline(model: ChartModel, { plot, text }: ChartLayout, signal: ChartSignal): number {
  const edge = yPixel(model, plot, signal.y);
  const [above, below] = [edge - text * 0.9, edge + text * 1.7];
  const lowest = plot.top + plot.height - 6;
  return Math.max(signal.heading === 'up' || below > lowest ? above : below, plot.top - 4);
}

function placed(model: ChartModel, layout: ChartLayout, signal: ChartSignal): Sized {
  const { plot } = layout;
  const text = layout.width >= WIDE_FROM ? signal.words : signal.short;
  const width = textWidth(text, layout.text);
  const [first, last] = [model.periods[signal.from]?.x ?? 0, model.periods[signal.to]?.x ?? 0];
  const middle = xPixel(model, plot, (first + last) / 2);
  const x = Math.min(Math.max(middle, plot.left + width / 2), plot.left + plot.width - width / 2);
  return { text, width, x, y: baseline(model, layout, signal) };
}

/** The marks at the foot of the plot, such as "[p]". */
export function markLabels(model: ChartModel, { plot }: ChartLayout): PlacedText[] {
  return model.marks.map(({ x, text }) => ({
    x: xPixel(model, plot, x),
    y: plot.top + plot.height - 6,
    text,
  }));
}

/** Names of the groups of points that stand out. Long groups first; a name that would cover other words is left off. */
export function signalLabels(model: ChartModel, layout: ChartLayout): PlacedText[] {
  const sized = (label: PlacedText): Sized => ({ ...label, width: textWidth(label.text, layout.text) });
  const marks = markLabels(model, layout).map(sized);
  const kept: Sized[] = [];
  for (const signal of [...model.signals].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const next = placed(model, layout, signal);
    const covers = (other: Sized) =>
      Math.abs(other.y - next.y) < layout.text * 1.2 &&
      Math.abs(other.x - next.x) < (other.width + next.width) / 2 + 8;
    if (![...marks, ...kept].some(covers)) kept.push(next);
  }
  return kept.map(({ x, y, text }) => ({ x, y, text }));
}
