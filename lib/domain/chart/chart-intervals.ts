import { formatFigure, type Figure, type Unit, type ValueFlag } from '@/lib/domain/figure';
import { type Interval, wilsonInterval } from '../statistics/intervals';
import type { ChartLimits, ChartLine, ChartWhisker } from './chart-types';

/** How the intervals are made, in words, for those who want to check them. */
export const INTERVAL_METHOD =
  'Wilson score interval at 95%, from the number counted and the number it is out of';

/** Marks of figures that are hidden, missing or rounded away: an interval would tell of them, or be false. */
const WITHOUT_INTERVAL: readonly ValueFlag[] = ['c', 'x', 'z', 'low'];

/** More whiskers than this would hide the line; the intervals are then left to the table. */
const MOST_WHISKERS = 60;

/**
 * The 95% interval of a per cent, in per cent. Null for every other unit, where a part of it is not known or may not be
 * shown, and where the number is no part of a whole.
 */
export function intervalOf({ numerator, denominator, flags }: Figure, unit: Unit): Interval | null {
  if (unit !== 'percent' || numerator === null || denominator === null) return null;
  if (flags.some((flag) => WITHOUT_INTERVAL.includes(flag))) return null;
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return null;
  const found = wilsonInterval({ numerator, denominator });
  return found && { lower: 100 * found.lower, upper: 100 * found.upper };
}

/** "8.1% to 8.7%": an interval as people write it. Empty when there is none. */
export function intervalText(interval: Interval | null): string {
  if (interval === null) return '';
  return `${formatFigure(interval.lower, 'percent')} to ${formatFigure(interval.upper, 'percent')}`;
}

/** True where some figure has an interval. */
export function hasIntervals(lines: readonly ChartLine[]): boolean {
  return lines.some(({ points }) => points.some(({ interval }) => interval !== null));
}

/** The intervals to draw. None beside limits, which say in another way how far chance reaches. */
export function whiskersOf(line: ChartLine | undefined, limits: readonly ChartLimits[]): ChartWhisker[] {
  const whiskers = (line?.points ?? []).flatMap(({ x, interval }) => (interval ? [{ x, ...interval }] : []));
  return limits.length > 0 || whiskers.length > MOST_WHISKERS ? [] : whiskers;
}
