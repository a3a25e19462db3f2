import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { type ChartLayout, xPixel, yPixel } from './chart-layout';

/** Half the width of the caps of a whisker, in pixels. */
const CAP = 3;

/** The 95% intervals: upright bars with caps behind the line, as one path. */
export function ChartWhiskers({ model, layout: { plot } }: { model: ChartModel; layout: ChartLayout }) {
  if (model.whiskers.length === 0) return null;
  const bars = model.whiskers.map(({ x, lower, upper }) => {
    const [across, top, bottom] = [
      xPixel(model, plot, x),
      yPixel(model, plot, upper),
      yPixel(model, plot, lower),
    ];
    const [left, right] = [across - CAP, across + CAP];
    return `M${left},${top}L${right},${top}M${across},${top}L${across},${bottom}M${left},${bottom}L${right},${bottom}`;
  });
  return (
    <path className="tc-whiskers" d={bars.join('')} fill="none" stroke="currentColor" strokeOpacity={0.7} />
  );
}
