import { overlaps } from '@/lib/domain/figure';
import { judge } from '@/lib/domain/statistics/spc';
import type { SpcJudgement } from '../statistics/judgement';
import { lineOf, pointsOf, signalOf } from './chart-lines';
import { layOutPeriods, type Timeline } from './chart-periods';
import type { ChartInput, ChartLine, ChartPoint, ChartSeries } from './chart-types';

/** The line a chart is about, and two to compare it with. More could not be told apart in black and white. */
export const MOST_LINES = 3;

/** The lines of a chart on one line of time, and the verdict on the first of them. */
export type ChartFigures = { timeline: Timeline; lines: readonly ChartLine[]; judgement: SpcJudgement };

function refuseForeignPeriods({ series }: ChartInput): void {
  for (const { slug, periodType, observations } of series) {
    if (observations.some(({ period }) => period.type !== periodType)) {
      throw new RangeError(`The series ${slug} holds periods that are not its own type, ${periodType}`);
    }
  }
}

function refuseMixtures({ series }: ChartInput): void {
  const [first, ...others] = series;
  if (!first || series.length > MOST_LINES)
    throw new RangeError(`A chart has one line, or up to ${MOST_LINES}`);
  for (const other of others) refuseMixture(first, other);
}

function refuseMixture(first: ChartSeries, other: ChartSeries): void {
  if (first.basis !== other.basis) {
    throw new RangeError(
      `Two bases never share a chart: ${first.slug} is ${first.basis}, ${other.slug} is ${other.basis}`,
    );
  }
  if (overlaps(first.periodType) !== overlaps(other.periodType)) {
    throw new RangeError(
      `Rolling years never share a chart with other periods: ${first.slug}, ${other.slug}`,
    );
  }
  if (first.periodType !== other.periodType) {
    throw new RangeError(`Lines of a chart have periods of one length: ${first.slug}, ${other.slug}`);
  }
}

/** The verdict is on the first line; the others are there to compare it with. */
function judgeMain(input: ChartInput, points: readonly ChartPoint[], { periods }: Timeline): SpcJudgement {
  const rebases = input.annotations.flatMap(({ rebase, date, reason }) =>
    rebase === true ? [{ from: date, reason: reason ?? '' }] : [],
  );
  const judged = points.flatMap((point, index) => {
    const period = periods[index];
    const { figure, numerator, denominator, immature } = point;
    const isBreak = point.flags.includes('b');
    return period ? [{ period, figure, numerator, denominator, immature, isBreak }] : [];
  });
  return judge({
    points: judged,
    unit: input.unit,
    direction: input.direction,
    target: input.target,
    rebases,
  });
}

/** Points that stand out are marked on the line that is judged, and on no other. */
function withSignals(points: ChartPoint[], judgement: SpcJudgement, input: ChartInput): ChartPoint[] {
  return points.map((point, index) => {
    const cause = judgement.causes[index];
    return cause ? { ...point, signal: signalOf(cause, input.direction) } : point;
  });
}

/**
 * Lays the series out on one line of time and judges the first.
 * @throws RangeError for no line or more than three, for two bases or period lengths in one chart (rolling years above
 * all), for a series that holds foreign periods, and for a rebase without a reason.
 */
export function chartFigures(input: ChartInput): ChartFigures {
  refuseMixtures(input);
  refuseForeignPeriods(input);
  const timeline = layOutPeriods(
    input.series.flatMap(({ observations }) => observations.map(({ period }) => period)),
  );
  const [main = [], ...others] = input.series.map((series) => pointsOf(series, timeline.periods, input.unit));
  const judgement = judgeMain(input, main, timeline);
  const points = [withSignals(main, judgement, input), ...others];
  const lines = input.series.map((series, at) => lineOf(series, points[at] ?? [], input.series.length > 1));
  return { timeline, lines, judgement };
}
