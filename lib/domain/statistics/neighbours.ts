import { addDays, daysBetween } from '../day';
import { overlaps } from '@/lib/domain/figure';
import type { SpcPoint, SpcSeries } from './judgement';

/** First and last index of a stretch, both included. */
export type Stretch = { from: number; to: number };

/** True when the point takes part in the verdict. */
export function isJudged(point: SpcPoint): boolean {
  return point.figure !== null && !point.immature;
}

/** Dates that are further apart than this many times the shortest distance have a missing one between them. */
const MISSING_BETWEEN = 1.5;

function shortestDistance(points: readonly SpcPoint[]): number {
  const distances = points
    .slice(1)
    .map(({ period }, index) => daysBetween(points[index]?.period.end ?? period.end, period.end));
  return Math.min(...distances);
}

/**
 * Whether the point at an index follows the one before it without a missing period between: a period begins on the day
 * after the one before ends. Points in time have no length, so they must be about as far apart as the closest two are.
 */
export function neighboursIn(points: readonly SpcPoint[]): (index: number) => boolean {
  const furthest = MISSING_BETWEEN * shortestDistance(points);
  return (index) => {
    const [before, next] = [points[index - 1]?.period, points[index]?.period];
    if (!before || !next) return false;
    if (next.type === 'point') return daysBetween(before.end, next.end) <= furthest;
    return next.start === addDays(before.end, 1);
  };
}

/** The unbroken runs of judged points inside a stretch: no rule and no moving range may step over a missing period. */
export function unbrokenRuns(points: readonly SpcPoint[], { from, to }: Stretch): Stretch[] {
  const follows = neighboursIn(points);
  const runs: Stretch[] = [];
  for (let index = from; index <= to; index += 1) {
    const point = points[index];
    if (!point || !isJudged(point)) continue;
    const last = runs.at(-1);
    if (last && last.to === index - 1 && follows(index)) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}

/** How many steps from one judged point to its neighbour a stretch has. */
export function stepsIn(points: readonly SpcPoint[], stretch: Stretch): number {
  return unbrokenRuns(points, stretch).reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * Refuses what no rule can be applied to, before anything is worked out from it.
 * @throws RangeError for a figure, numerator, denominator or target that is not a finite number, and for periods that
 * are not in order or there twice.
 */
export function refuseUnusable({ points, target = null }: Pick<SpcSeries, 'points' | 'target'>): void {
  const isUsable = (value: number | null) => value === null || Number.isFinite(value);
  if (!isUsable(target)) throw new RangeError(`The target is not a finite number: ${target}`);
  points.forEach(({ figure, numerator, denominator, period: { start, end } }, index) => {
    if (![figure, numerator, denominator].every(isUsable))
      throw new RangeError(`The figure for ${start} to ${end} is not a finite number`);
    const before = points[index - 1]?.period;
    if (before?.start === start && before.end === end)
      throw new RangeError(`The period ${start} to ${end} is there twice`);
    if (before && before.end > end)
      throw new RangeError(`The period ${start} to ${end} comes after a later one: oldest first`);
  });
}

/** True when some periods share days, so that one change would show in several figures. */
export function shareDays(points: readonly SpcPoint[]): boolean {
  return points.some(({ period }, index) => {
    const before = points[index - 1]?.period;
    return overlaps(period.type) || (before !== undefined && before.end >= period.start);
  });
}
