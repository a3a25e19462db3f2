import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import {
  type ChartLayout,
  spreadLabels,
  textWidth,
  WIDE_FROM,
  yPixel,
} from '@/components/trends/drawing/chart-layout';

/** The name of our own force is above the plot. */
const TOP = 34;
const RIGHT = { wide: 150, narrow: 76 } as const;
/** Rows of text under the plot: the numbers of the axis, and what is counted. */
const ROWS_BELOW = 3.4;

/** Lays a funnel out on a sheet of the given size, in pixels, as `layOut` does a chart. */
export function layOutFunnel(
  model: FunnelModel,
  { width, height }: { width: number; height: number },
): ChartLayout {
  const size = width >= WIDE_FROM ? 'wide' : 'narrow';
  const text = size === 'wide' ? 16 : 14;
  const axisWidth = Math.max(...model.y.ticks.map((tick) => textWidth(tick.text, text))) + 12;
  const axisHeight = text * ROWS_BELOW;
  const marginRight = RIGHT[size];
  const plot = {
    left: axisWidth,
    top: TOP,
    width: width - axisWidth - marginRight,
    height: height - TOP - axisHeight,
  };
  const last = model.limits.at(-1);
  const average = size === 'wide' ? [`Average ${model.average.text}`] : ['Average', model.average.text];
  const labels = [
    ...(last ? [{ value: last.upper, rows: [size === 'wide' ? 'Upper limit' : 'Upper'] }] : []),
    { value: model.average.y, rows: average },
    ...(last ? [{ value: last.lower, rows: [size === 'wide' ? 'Lower limit' : 'Lower'] }] : []),
  ].map(({ value, rows }) => ({ y: yPixel(model, plot, value), rows, tone: 'frame' as const }));
  return {
    ...{ width, height, text, plot, axisWidth, axisHeight, marginRight },
    signal: 5,
    ticks: model.x[size],
    endLabels: spreadLabels(labels, text * 1.15, { top: 0, bottom: height }),
  };
}
