import { XAxis, YAxis } from 'recharts';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import type { ChartLayout } from './chart-layout';

const WORDS = { className: 'tc-tick', fill: 'currentColor' } as const;

type TickPlace = { x?: number | string; y?: number | string; payload?: { value: number } };

function xTick({ ticks, text, plot }: ChartLayout) {
  const words = new Map(ticks.map((tick) => [tick.x, tick.text]));
  return function Tick({ x, payload }: TickPlace) {
    return (
      <text x={x} y={plot.top + plot.height + text * 1.5} textAnchor="middle" {...WORDS} fontSize={text}>
        {words.get(payload?.value ?? NaN)}
      </text>
    );
  };
}

function yTick({ y: { ticks } }: Pick<ChartModel, 'y'>, { text, plot }: ChartLayout) {
  const words = new Map(ticks.map((tick) => [tick.value, tick.text]));
  return function Tick({ y, payload }: TickPlace) {
    return (
      <text x={plot.left - 8} y={Number(y) + text * 0.35} textAnchor="end" {...WORDS} fontSize={text}>
        {words.get(payload?.value ?? NaN)}
      </text>
    );
  };
}

/** Both axes, with the model's own ticks; nothing is measured or left out by the library. */
export function chartFrame(model: Pick<ChartModel, 'x' | 'y'>, layout: ChartLayout) {
  return [
    <XAxis
      key="x"
      type="number"
      dataKey="x"
      domain={[model.x.min, model.x.max]}
      ticks={layout.ticks.map(({ x }) => x)}
      interval={0}
      height={layout.axisHeight}
      tick={xTick(layout)}
      stroke="currentColor"
    />,
    <YAxis
      key="y"
      type="number"
      domain={[model.y.min, model.y.max]}
      ticks={model.y.ticks.map(({ value }) => value)}
      interval={0}
      width={layout.axisWidth}
      tick={yTick(model, layout)}
      axisLine={false}
      tickLine={false}
    />,
  ];
}
