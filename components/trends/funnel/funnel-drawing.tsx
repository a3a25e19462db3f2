import { CartesianGrid, Line, LineChart, ReferenceLine, ZIndexLayer } from 'recharts';
import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { chartFrame } from '@/components/trends/drawing/chart-frame';
import { xPixel, yPixel } from '@/components/trends/drawing/chart-layout';
import { ForceMark } from './force-mark';
import { layOutFunnel } from './funnel-layout';
import { FunnelWords } from './funnel-words';

/** Marks are above the limits, and words above the marks. */
const ABOVE_LIMITS = 1500;
const ABOVE_ALL = 2000;
const LIMIT = {
  className: 'tc-limit',
  type: 'linear',
  dot: false,
  activeDot: false,
  isAnimationActive: false,
  stroke: 'currentColor',
  strokeOpacity: 0.6,
  fill: 'none',
  strokeDasharray: '2 3',
} as const;

type FunnelDrawingProps = { model: FunnelModel; width: number; height: number };

/** Draws a funnel with recharts, and nothing else: no legend, no animation, no measuring of text. */
export function FunnelDrawing({ model, width, height }: FunnelDrawingProps) {
  const layout = layOutFunnel(model, { width, height });
  const { plot } = layout;
  // Our own mark comes last, so that no other covers it.
  const marks = [...model.points].reverse();
  return (
    <LineChart
      width={width}
      height={height}
      data={[...model.limits]}
      margin={{ top: plot.top, right: layout.marginRight, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid className="tc-grid" vertical={false} stroke="currentColor" strokeOpacity={0.15} />
      {chartFrame(model, layout)}
      <Line dataKey="upper" {...LIMIT} />
      <Line dataKey="lower" {...LIMIT} />
      <ReferenceLine className="tc-mean" y={model.average.y} stroke="currentColor" strokeOpacity={0.8} />
      <ZIndexLayer zIndex={ABOVE_LIMITS}>
        {marks.map((point) => (
          <ForceMark
            key={point.code}
            point={point}
            cx={xPixel(model, plot, point.x)}
            cy={yPixel(model, plot, point.y)}
          />
        ))}
      </ZIndexLayer>
      <ZIndexLayer zIndex={ABOVE_ALL}>
        <FunnelWords model={model} layout={layout} />
      </ZIndexLayer>
    </LineChart>
  );
}
