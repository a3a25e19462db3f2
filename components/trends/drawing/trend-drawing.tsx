import { CartesianGrid, LineChart, ReferenceArea, ReferenceLine, ZIndexLayer } from 'recharts';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { TARGET_COLOUR } from './chart-colours';
import { chartFrame } from './chart-frame';
import { layOut } from './chart-layout';
import { figureLine, limitLines, meanLine } from './chart-lines';
import { rowsOf } from '@/components/trends/table/chart-rows';
import { ChartWhiskers } from './chart-whiskers';
import { ChartWords } from '@/components/trends/chart-words';

/** Words are above every line and dot. */
const ABOVE_ALL = 2000;

function annotationLine({ letter, x }: ChartModel['annotations'][number]) {
  return (
    <ReferenceLine key={letter} className="tc-annotation" x={x} stroke="currentColor" strokeDasharray="1 3" />
  );
}

function shade({ from, to }: ChartModel['immature'][number]) {
  return (
    <ReferenceArea key={from} className="tc-shade" x1={from} x2={to} fill="currentColor" fillOpacity={0.08} />
  );
}

/** Draws a chart model with recharts, and nothing else: no legend, no tooltip, no animation, no measuring of text. */
export function TrendDrawing({ model, width, height }: { model: ChartModel; width: number; height: number }) {
  const layout = layOut(model, { width, height });
  return (
    <LineChart
      width={width}
      height={height}
      data={rowsOf(model)}
      margin={{ top: layout.plot.top, right: layout.marginRight, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid className="tc-grid" vertical={false} stroke="currentColor" strokeOpacity={0.15} />
      {model.immature.map(shade)}
      {chartFrame(model, layout)}
      {model.annotations.map(annotationLine)}
      {model.limits.map(limitLines)}
      {model.limits.map(meanLine)}
      <ChartWhiskers model={model} layout={layout} />
      {model.target && (
        <ReferenceLine
          className="tc-target"
          y={model.target.value}
          stroke={TARGET_COLOUR}
          strokeWidth={2}
          strokeDasharray="8 5"
        />
      )}
      {model.lines.map((line, at) => figureLine(line, at, layout.signal))}
      <ZIndexLayer zIndex={ABOVE_ALL}>
        <ChartWords model={model} layout={layout} />
      </ZIndexLayer>
    </LineChart>
  );
}
