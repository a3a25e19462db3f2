import type { ChartModel, XTick } from '@/lib/domain/chart/chart-types';

/** A box in pixels. */
export type Box = { left: number; top: number; width: number; height: number };

/** One piece of text beside the plot; its rows are centred on `y`. `tone` tells figures from the frame around them. */
export type EndLabel = { y: number; rows: readonly string[]; tone: 'figure' | 'frame' };

/** Where everything of a drawing is, in pixels. Worked out by hand because the drawing must not measure text. */
export type ChartLayout = {
  width: number;
  height: number;
  text: number;
  plot: Box;
  axisWidth: number;
  axisHeight: number;
  marginRight: number;
  /** Half the width of the triangle of a point that stands out: smaller where points stand close. */
  signal: number;
  ticks: readonly XTick[];
  endLabels: readonly EndLabel[];
};

/** From this width on a drawing has room for the wide set of x labels and for whole phrases at the line ends. */
export const WIDE_FROM = 680;

/** Sizes of the drawings of the published site, in the units of their view box. */
export const SIZES = { wide: { width: 720, height: 340 }, narrow: { width: 360, height: 300 } } as const;
export type DrawingSize = keyof typeof SIZES;

const DIGIT = 0.56;
const TOP = 28;
const LABELS_AT_MOST = { wide: 170, narrow: 84 } as const;

/** An estimate, in pixels, of how wide a text comes out in a common sans-serif face. */
export function textWidth(words: string, size: number): number {
  return words.length * DIGIT * size;
}

function wrapped(words: string, most: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

type Labelled = { value: number; rows: string[]; tone: EndLabel['tone'] };

function frameLabels(model: ChartModel, size: DrawingSize): Labelled[] {
  const last = model.limits.at(-1);
  const wide = size === 'wide';
  const upper = last?.upper.at(-1);
  const lower = last?.lower.at(-1);
  const mean = last?.mean.at(-1);
  return [
    ...(upper ? [{ value: upper.y, rows: [wide ? 'Upper limit' : 'Upper'] }] : []),
    ...(mean && last
      ? [{ value: mean.y, rows: wide ? [`Average ${last.meanText}`] : ['Average', last.meanText] }]
      : []),
    ...(lower ? [{ value: lower.y, rows: [wide ? 'Lower limit' : 'Lower'] }] : []),
    ...(model.target
      ? [
          {
            value: model.target.value,
            rows: wide ? [`Target ${model.target.text}`] : ['Target', model.target.text],
          },
        ]
      : []),
  ].map((label) => ({ ...label, tone: 'frame' as const }));
}

function lineLabels({ lines }: ChartModel, most: number): Labelled[] {
  return lines.flatMap(({ end }): Labelled[] =>
    end
      ? [{ value: end.y, rows: [end.text, ...(end.name ? wrapped(end.name, most) : [])], tone: 'figure' }]
      : [],
  );
}

/** Moves labels apart so that none covers another, as little as possible, and keeps them inside the drawing. */
export function spreadLabels(
  labels: readonly EndLabel[],
  row: number,
  { top, bottom }: { top: number; bottom: number },
): EndLabel[] {
  const half = (label: EndLabel) => (label.rows.length * row) / 2;
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  sorted.forEach((label, index) => {
    const before = sorted[index - 1];
    const least = before ? before.y + half(before) + half(label) : top + half(label);
    sorted[index] = { ...label, y: Math.max(label.y, least) };
  });
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const [label, after] = [sorted[index], sorted[index + 1]];
    if (!label) continue;
    const most = after ? after.y - half(after) - half(label) : bottom - half(label);
    sorted[index] = { ...label, y: Math.min(label.y, most) };
  }
  return sorted;
}

/** Turns a value of the y-axis into pixels from the top. */
export function yPixel({ y }: Pick<ChartModel, 'y'>, { top, height }: Box, value: number): number {
  return top + height * (1 - (value - y.min) / (y.max - y.min || 1));
}

/** Turns a place on the x-axis into pixels from the left. */
export function xPixel({ x }: Pick<ChartModel, 'x'>, { left, width }: Box, place: number): number {
  return left + (width * (place - x.min)) / (x.max - x.min || 1);
}

/** How far the label of the newest period may reach beyond the plot: half its width. 0 where an earlier one is labelled last. */
function overhang({ x, periods }: ChartModel, size: DrawingSize, text: number): number {
  const last = x[size].at(-1);
  return last && last.index === periods.length - 1 ? textWidth(last.text, text) / 2 : 0;
}

/** Lays a model out on a sheet of the given size, in pixels. */
export function layOut(model: ChartModel, { width, height }: { width: number; height: number }): ChartLayout {
  const size = width >= WIDE_FROM ? 'wide' : 'narrow';
  const text = size === 'wide' ? 16 : 14;
  const most = LABELS_AT_MOST[size];
  const labels = [...lineLabels(model, Math.floor(most / (DIGIT * text))), ...frameLabels(model, size)];
  const rows = labels.flatMap((label) => label.rows);
  const beside = [...rows.map((row) => textWidth(row, text) + 14), overhang(model, size, text)];
  const marginRight = Math.min(most, Math.max(24, ...beside));
  const axisWidth = Math.max(...model.y.ticks.map((tick) => textWidth(tick.text, text))) + 12;
  const axisHeight = text * 2;
  // Invented figures are named in a row of their own, which no other words can cover.
  const top = TOP + (model.illustrative ? text * 1.4 : 0);
  const plot = {
    left: axisWidth,
    top,
    width: width - axisWidth - marginRight,
    height: height - top - axisHeight,
  };
  const placed = labels.map(({ value, ...label }) => ({ ...label, y: yPixel(model, plot, value) }));
  const endLabels = spreadLabels(placed, text * 1.15, { top: 0, bottom: height });
  const signal = Math.min(5, Math.max(3.8, (0.6 * plot.width) / Math.max(1, model.periods.length)));
  return {
    width,
    height,
    text,
    plot,
    axisWidth,
    axisHeight,
    marginRight,
    signal,
    ticks: model.x[size],
    endLabels,
  };
}
