import { datedWords } from '@/lib/domain/chart/notes/dated-words';
import { formatFigure } from '@/lib/domain/figure';
import { numberedFootnotes } from '@/lib/domain/chart/notes/footnotes';
import { xTicks, yAxis } from './chart-axes';
import type { ChartFigures } from './chart-figures';
import { whiskersOf } from './chart-intervals';
import { drawnLimits, gatherSignals } from './chart-limits';
import { immatureStretches, marksOf } from './chart-marks';
import type { Timeline } from './chart-periods';
import type { ChartInput, ChartModel, ChartPeriod } from './chart-types';

/** The part of a model that is drawn. */
export type ChartSheet = Pick<
  ChartModel,
  | 'periods'
  | 'lines'
  | 'x'
  | 'y'
  | 'limits'
  | 'whiskers'
  | 'signals'
  | 'immature'
  | 'target'
  | 'annotations'
  | 'footnotes'
  | 'marks'
>;

function drawnAnnotations(input: ChartInput, { position, periods }: Timeline): ChartModel['annotations'] {
  const inOrder = [...input.annotations].sort((a, b) => a.date.localeCompare(b.date));
  const placed = inOrder.flatMap((annotation) => {
    const x = position(annotation.date);
    const index = periods.findIndex(({ end }) => end >= annotation.date);
    const source = annotation.source ?? '';
    return x === null ? [] : [{ x, index, words: datedWords(annotation), source }];
  });
  return placed.map((annotation, index) => ({
    ...annotation,
    letter: String.fromCodePoint(65 + (index % 26)),
  }));
}

/** The lowest and the highest of all that is drawn: what the y-axis must reach. */
export function yReach({
  lines,
  limits,
  whiskers,
  target,
}: Pick<ChartSheet, 'lines' | 'limits' | 'whiskers' | 'target'>): [number, number] {
  let [lowest, highest] = [0, 0];
  const reach = (value: number) => {
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
  };
  for (const { points } of lines) for (const { figure } of points) reach(figure ?? 0);
  for (const { upper, lower, mean } of limits) for (const { y } of [...upper, ...lower, ...mean]) reach(y);
  for (const { lower, upper } of whiskers) [lower, upper].forEach(reach);
  if (target) reach(target.value);
  return [lowest, highest];
}

/**
 * The x-axis: half a period of room on either side unless it must reach further, and the labels for each width of
 * drawing.
 */
export function xAxis(
  periods: readonly ChartPeriod[],
  { min, max } = { min: -0.5, max: (periods.at(-1)?.x ?? 0) + 0.5 },
): ChartSheet['x'] {
  const reach = max - min;
  return { min, max, wide: xTicks(periods, 'wide', reach), narrow: xTicks(periods, 'narrow', reach) };
}

/** Places, ticks, limits and labels of a chart. Limits and what stands out belong to the first line, also beside others. */
export function sheetOf(input: ChartInput, { timeline, lines, judgement }: ChartFigures): ChartSheet {
  const { periods } = timeline;
  const main = lines[0]?.points ?? [];
  const limits = drawnLimits(judgement, main, input.unit);
  const whiskers = whiskersOf(lines[0], limits);
  const footnotes = numberedFootnotes({ input, periods });
  const target =
    input.target === null ? null : { value: input.target, text: formatFigure(input.target, input.unit) };
  return {
    periods,
    lines,
    x: xAxis(periods),
    y: yAxis(yReach({ lines, limits, whiskers, target }), input.unit),
    limits,
    whiskers,
    signals: gatherSignals(main, judgement),
    immature: immatureStretches(lines, periods),
    target,
    annotations: drawnAnnotations(input, timeline),
    footnotes,
    marks: marksOf(lines, periods, footnotes),
  };
}
