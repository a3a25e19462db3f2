import {
  figureOf,
  isWithheld,
  latestRevisions,
  periodKey,
  type Direction,
  type Figure,
  type Unit,
} from '@/lib/domain/figure';
import { formatFigureOf, printedDecimals } from '@/lib/domain/chart/printed-figure';
import type { Rule, SpecialCause } from '../statistics/run-rules';
import { variationOf } from '../statistics/verdicts';
import { intervalOf } from './chart-intervals';
import type { ChartLine, ChartPeriod, ChartPoint, ChartSeries, PointSignal } from './chart-types';

/** What is in place of a missing figure, by its mark. */
export const MISSING = {
  checking: 'Being checked',
  c: 'Confidential',
  z: 'Not applicable',
  x: 'Not available',
} as const;

/** Why a figure is missing, in words. */
export function reasonFor(observation: Pick<Figure, 'flags'> | undefined): string {
  if (observation?.flags.includes('checking')) return MISSING.checking;
  if (observation?.flags.includes('c')) return MISSING.c;
  return observation?.flags.includes('z') ? MISSING.z : MISSING.x;
}

function pointOf(
  period: ChartPeriod,
  observation: Figure | undefined,
  { unit, series, decimals }: { unit: Unit; series: ChartSeries; decimals: number | null },
): ChartPoint {
  // A figure marked confidential is dropped here, whatever numbers came with it, so that no output can hold it.
  const given = observation && !isWithheld(observation) ? observation : undefined;
  const figure = given ? figureOf(given, unit) : null;
  const reason = figure === null ? reasonFor(observation) : null;
  const parts = figure !== null && (unit === 'percent' || unit === 'ratio') ? given : undefined;
  return {
    x: period.x,
    figure,
    text: figure === null || !given ? (reason ?? '') : formatFigureOf(figure, given, { unit, decimals }),
    numerator: parts?.numerator ?? null,
    denominator: parts?.denominator ?? null,
    interval: parts ? intervalOf(parts, unit) : null,
    flags: observation?.flags ?? (['x'] as const),
    reason,
    immature: figure !== null && series.basis === 'recorded' && given?.flags.includes('p') === true,
    signal: null,
  };
}

/** The points of a series on the common line of time, gaps included. */
export function pointsOf(series: ChartSeries, periods: readonly ChartPeriod[], unit: Unit): ChartPoint[] {
  const newest = latestRevisions(series.observations);
  const known = new Map(newest.map((one) => [periodKey(one.period), one]));
  // A figure that is withheld must not tell its decimals either.
  const decimals = printedDecimals(
    newest.filter((one) => !isWithheld(one)),
    unit,
  );
  return periods.map((period) => pointOf(period, known.get(periodKey(period)), { unit, series, decimals }));
}

/** First and last index of each unbroken stretch of known figures. */
export function runsOf(points: readonly ChartPoint[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  points.forEach(({ figure }, index) => {
    const last = runs.at(-1);
    if (figure === null) return;
    if (last && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs;
}

/** What the rule that takes precedence says of a point, for a rise and for a fall. */
const RULE_WORDS: Record<Rule, Record<SpecialCause['heading'], string>> = {
  outside: { up: 'above the upper limit', down: 'below the lower limit' },
  trend: { up: 'one of 7 or more in a row rising', down: 'one of 7 or more in a row falling' },
  'two-of-three': {
    up: '2 of 3 close to the upper limit',
    down: '2 of 3 close to the lower limit',
  },
  shift: {
    up: 'one of 7 or more in a row above average',
    down: 'one of 7 or more in a row below average',
  },
};

/** What a special cause says of a point, and whether it is wanted. */
export function signalOf(cause: SpecialCause, direction: Direction): PointSignal {
  const variation = variationOf(cause, direction);
  const kind = variation === 'improvement' || variation === 'concern' ? variation : 'neutral';
  const rule = cause.rules[0] ?? 'outside';
  return { heading: cause.heading, kind, words: RULE_WORDS[rule][cause.heading] };
}

/** A line with its runs and the label at its end; `name` is written only where there are several lines. */
export function lineOf(series: ChartSeries, points: readonly ChartPoint[], named: boolean): ChartLine {
  const last = points.findLast(({ figure }) => figure !== null);
  const end =
    last && last.figure !== null
      ? { x: last.x, y: last.figure, text: last.text, name: named ? series.label : null }
      : null;
  const { slug, label, basis } = series;
  return { slug, label, basis, points, runs: runsOf(points), end };
}
