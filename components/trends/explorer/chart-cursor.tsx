import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { lineColour } from '@/components/trends/drawing/chart-colours';
import { type ChartLayout, xPixel, yPixel } from '@/components/trends/drawing/chart-layout';

/** Shows which period is read out: an upright line and a ring round each figure. Laid over the drawing. */
export function ChartCursor({
  model,
  layout,
  index,
}: {
  model: ChartModel;
  layout: ChartLayout;
  index: number;
}) {
  const { plot, width, height } = layout;
  const x = xPixel(model, plot, model.periods[index]?.x ?? 0);
  return (
    <svg className="tc-cursor" width={width} height={height} aria-hidden="true">
      <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} stroke="currentColor" />
      {model.lines.map(({ slug, points }, at) => {
        const figure = points[index]?.figure ?? null;
        if (figure === null) return null;
        return (
          <circle
            key={slug}
            cx={x}
            cy={yPixel(model, plot, figure)}
            r={7}
            fill="none"
            stroke={lineColour(at)}
            strokeWidth={3}
          />
        );
      })}
    </svg>
  );
}
