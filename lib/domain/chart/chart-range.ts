import { periodNoun } from '../statistics/verdict-words';
import { yAxis } from './chart-axes';
import { whiskersOf } from './chart-intervals';
import { runsOf } from './chart-lines';
import { immatureStretches, marksOf } from './chart-marks';
import { xAxis, yReach } from './chart-sheet';
import type { ChartLimits, ChartLine, ChartModel, ChartSignal, Place } from './chart-types';

/** A stretch a reader may look at: from the period number `from` to the last. */
export type ChartRange = { words: string; from: number };

/** Fewer periods than this are no line to look at. */
const LEAST_PERIODS = 4;
const RECENT_YEARS = [5, 3] as const;
const LATEST_PERIODS = 12;

/** The first period that ends within so many years of the latest; all of them when the chart is no longer than that. */
function fromYears({ periods }: ChartModel, years: number): number {
  const last = periods.at(-1)?.end ?? '';
  const edge = `${Number(last.slice(0, 4)) - years}${last.slice(4)}`;
  return periods.findIndex(({ end }) => end > edge);
}

/** "quarters", "months": what is counted, gaps among them. */
const nounOf = ({ periods }: ChartModel) => periodNoun(periods[0]?.type ?? 'point', LATEST_PERIODS);

/** The ranges that make sense for a chart: each leaves something out, holds enough to see, and differs from the others. */
export function rangesOf(model: ChartModel): ChartRange[] {
  const count = model.periods.length;
  const offered = [
    ...RECENT_YEARS.map((years) => ({ words: `Last ${years} years`, from: fromYears(model, years) })),
    { words: `Latest ${LATEST_PERIODS} ${nounOf(model)}`, from: count - LATEST_PERIODS },
  ].filter(({ from }) => from > 0 && count - from >= LEAST_PERIODS);
  const different = offered.filter(({ from }, at) => offered.findIndex((one) => one.from === from) === at);
  return different.length === 0 ? [] : [{ words: 'All figures', from: 0 }, ...different];
}

function lineWithin(line: ChartLine, from: number, start: number): ChartLine {
  const points = line.points.slice(from).map((point) => ({ ...point, x: point.x - start }));
  const end = line.end && line.end.x >= start ? { ...line.end, x: line.end.x - start } : null;
  return { ...line, points, runs: runsOf(points), end };
}

/** Limits that follow the denominators lose the places before `start`; straight ones begin there instead. */
function placesWithin(places: readonly Place[], start: number): readonly Place[] {
  const [first, last] = [places[0], places.at(-1)];
  const straight = first && last && places.length === 2 && first.y === last.y && last.x > start;
  const kept = straight
    ? [{ ...first, x: Math.max(first.x, start) }, last]
    : places.filter(({ x }) => x >= start);
  return kept.map(({ x, y }) => ({ x: x - start, y }));
}

function limitsWithin(limits: ChartLimits, start: number): ChartLimits {
  const [mean, upper, lower] = [limits.mean, limits.upper, limits.lower].map((places) =>
    placesWithin(places, start),
  );
  return { ...limits, mean: mean ?? [], upper: upper ?? [], lower: lower ?? [] };
}

/** What stands out on the part that is shown; its name stands at the furthest point of that part. */
function signalsWithin({ signals, lines }: ChartModel, from: number): ChartSignal[] {
  return signals.flatMap((signal): ChartSignal[] => {
    if (signal.to < from) return [];
    const [first, last] = [Math.max(signal.from, from), signal.to];
    const figures = (lines[0]?.points.slice(first, last + 1) ?? [])
      .map(({ figure }) => figure)
      .filter((figure) => figure !== null);
    const y = signal.heading === 'up' ? Math.max(...figures) : Math.min(...figures);
    return [{ ...signal, from: first - from, to: last - from, y }];
  });
}

/**
 * The same chart from the period number `from` on. Places and labels are laid out anew and the y-axis still starts at 0;
 * verdict and notes stay those of all figures, and the words for readers who cannot see say so. Make the table and the
 * file of the whole model.
 */
export function withinRange(model: ChartModel, from: number): ChartModel {
  const [first, last] = [model.periods[from], model.periods.at(-1)];
  if (from <= 0 || !first || !last) return model;
  const start = first.x;
  const periods = model.periods.slice(from).map((period) => ({ ...period, x: period.x - start }));
  const lines = model.lines.map((line) => lineWithin(line, from, start));
  const limits = model.limits.map((one) => limitsWithin(one, start)).filter(({ mean }) => mean.length > 0);
  // Where the whole chart has none, nothing beside it explains them either.
  const whiskers = model.whiskers.length === 0 ? [] : whiskersOf(lines[0], model.limits);
  // What is about a figure that is not shown keeps its number and its words below the chart, and has no mark on it.
  const footnotes = model.footnotes.map((one) => ({
    ...one,
    index: one.index === null ? null : one.index - from,
  }));
  const shown = { lines, limits, whiskers, target: model.target };
  return {
    ...model,
    ...shown,
    altText: `The chart shows only ${first.long} up to ${last.long}. These words are about all figures. ${model.altText}`,
    periods,
    x: xAxis(periods),
    y: yAxis(yReach(shown), model.unit),
    signals: signalsWithin(model, from),
    immature: immatureStretches(lines, periods),
    annotations: model.annotations
      .filter(({ x }) => x >= start - 0.5)
      .map((one) => ({ ...one, x: one.x - start, index: one.index - from })),
    footnotes,
    marks: marksOf(lines, periods, footnotes),
  };
}

/** The same chart without its average and limits, on the same axes: what stands out keeps its shape and its name. */
export function withoutLimits(model: ChartModel): ChartModel {
  return { ...model, limits: [] };
}
