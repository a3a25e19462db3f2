import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { type ChartLayout, textWidth, xPixel, yPixel } from '@/components/trends/drawing/chart-layout';

type FunnelWordsProps = { model: FunnelModel; layout: ChartLayout };

/** The words on the sheet but the numbers of the axes: what the lines are, what is counted, and the name of our own force. */
export function FunnelWords({ model, layout }: FunnelWordsProps) {
  const { plot, text, endLabels, height } = layout;
  const row = text * 1.15;
  return (
    <g className="tc-words" fill="currentColor" fontSize={text}>
      {endLabels.map(({ y, rows }) =>
        rows.map((words, index) => (
          <text
            key={`${words} ${y}`}
            x={plot.left + plot.width + 10}
            y={y + (index - (rows.length - 1) / 2) * row + text * 0.35}
          >
            {words}
          </text>
        )),
      )}
      <OwnName model={model} layout={layout} />
      <text x={plot.left} y={height - text * 0.5}>
        {model.across}
      </text>
    </g>
  );
}

/** Above the plot, with a line down to our mark, so that it covers no other force. */
function OwnName({ model, layout: { plot, text } }: FunnelWordsProps) {
  const own = model.points.find(({ isOwn }) => isOwn);
  if (!own) return null;
  const [x, y] = [xPixel(model, plot, own.x), yPixel(model, plot, own.y)];
  const half = textWidth(own.area, text) / 2;
  const middle = Math.min(plot.left + plot.width - half, Math.max(half, x));
  return (
    <>
      <line className="tc-leader" x1={x} y1={plot.top - 8} x2={x} y2={y - 7} stroke="currentColor" />
      <text x={middle} y={plot.top - 14} textAnchor="middle" fontWeight={700}>
        {own.area}
      </text>
    </>
  );
}
