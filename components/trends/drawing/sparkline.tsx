import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { lineColour } from './chart-colours';

/** In pixels, and the room at its edges for the breadth of the line. */
const SIZE = { width: 112, height: 28, edge: 2 };

/**
 * The course of a chart's first line, in the height of a line of words. It has no axis and repeats what the words beside it say, so
 * it is nothing to who cannot see it. Figures whose cases have not finished are left out: their fall would say nothing.
 */
export function Sparkline({ model }: { model: Pick<ChartModel, 'lines' | 'periods' | 'y'> }) {
  const { width, height, edge } = SIZE;
  const [line] = model.lines;
  const last = model.periods.at(-1)?.x ?? 0;
  const breadth = model.y.max - model.y.min;
  if (!line || last === 0 || breadth === 0) return null;
  const place = (x: number, figure: number) =>
    `${(edge + (x / last) * (width - 2 * edge)).toFixed(1)},${(height - edge - ((figure - model.y.min) / breadth) * (height - 2 * edge)).toFixed(1)}`;
  const runs = line.runs.map(({ from, to }) =>
    line.points
      .slice(from, to + 1)
      .flatMap(({ x, figure, immature }) => (figure === null || immature ? [] : [place(x, figure)])),
  );
  const path = runs.filter((run) => run.length > 1).map((run) => `M${run.join('L')}`);
  if (path.length === 0) return null;
  return (
    <svg
      className="app-sparkline"
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={path.join('')} fill="none" stroke={lineColour(0)} strokeWidth={2} />
    </svg>
  );
}
