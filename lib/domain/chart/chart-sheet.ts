import { formatDay } from '../day';
import { formatFigure } from '../measure';
import { xTicks, yAxis } from './chart-axes';
import type { ChartFigures } from './chart-figures';
import { drawnLimits, gatherSignals } from './chart-limits';
import { immatureStretches, marksOf } from './chart-marks';
import type { Timeline } from './chart-periods';
import type { ChartInput, ChartLimits, ChartLine, ChartModel } from './chart-types';

/** The part of a model that is drawn. */
export type ChartSheet = Pick<
  ChartModel,
  'periods' | 'lines' | 'x' | 'y' | 'limits' | 'signals' | 'immature' | 'target' | 'annotations' | 'marks'
>;

function drawnAnnotations(input: ChartInput, { position }: Timeline): ChartModel['annotations'] {
  const inOrder = [...input.annotations].sort((a, b) => a.date.localeCompare(b.date));
  const placed = inOrder.flatMap(({ date, words }) => {
    const x = position(date);
    return x === null ? [] : [{ x, date: formatDay(date), words }];
  });
  return placed.map((annotation, index) => ({
    ...annotation,
    letter: String.fromCodePoint(65 + (index % 26)),
  }));
}

function yValues(input: ChartInput, lines: readonly ChartLine[], limits: readonly ChartLimits[]): number[] {
  const figures = lines.flatMap(({ points }) =>
    points.flatMap(({ figure }) => (figure === null ? [] : [figure])),
  );
  const drawn = limits.flatMap(({ upper, lower, mean }) => [...upper, ...lower, ...mean].map(({ y }) => y));
  return [...figures, ...drawn, ...(input.target === null ? [] : [input.target])];
}

/** Places, ticks, limits and labels of a chart. With two lines the limits stay away: they belong to one line only. */
export function sheetOf(input: ChartInput, { timeline, lines, judgement }: ChartFigures): ChartSheet {
  const { periods } = timeline;
  const [only] = lines.length === 1 ? lines : [];
  const limits = only ? drawnLimits(judgement, only.points, input.unit) : [];
  return {
    periods,
    lines,
    x: {
      min: -0.5,
      max: Math.max(1, periods.length) - 0.5,
      wide: xTicks(periods, 'wide'),
      narrow: xTicks(periods, 'narrow'),
    },
    y: yAxis(yValues(input, lines, limits), input.unit),
    limits,
    signals: only ? gatherSignals(only.points, judgement) : [],
    immature: immatureStretches(lines, periods),
    target:
      input.target === null ? null : { value: input.target, text: formatFigure(input.target, input.unit) },
    annotations: drawnAnnotations(input, timeline),
    marks: marksOf(lines, periods),
  };
}
