import { addDays, type Day, dayFromParts, daysBetween } from '../day';
import { describePeriod, overlaps, type Period, type PeriodType, shortPeriod } from '@/lib/domain/figure';
import type { ChartPeriod } from './chart-types';

const MONTHS_A_STEP: Partial<Record<PeriodType, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'financial-year': 12,
  'calendar-year': 12,
};

const monthOf = (value: Day) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;

function addMonths(value: Day, months: number): Day | null {
  const month = monthOf(value) + months;
  return dayFromParts(Math.floor(month / 12), (month % 12) + 1, Number(value.slice(8)));
}

/** The period `months` after one that ends on the day before `after`; null where the calendar has no such day. */
function later({ type, start }: Period, after: Day, months: number): Period | null {
  const [first, next] = [addMonths(start, months), addMonths(after, months)];
  return first && next ? { type, start: first, end: addDays(next, -1) } : null;
}

/** Rolling years are published every month, quarter or year: the smallest step seen is the step. */
function stepOf(periods: readonly Period[]): number {
  const type = periods[0]?.type;
  const fixed = type ? MONTHS_A_STEP[type] : undefined;
  if (fixed) return fixed;
  if (!type || !overlaps(type)) return 0;
  const steps = periods
    .slice(1)
    .map((period, index) => monthOf(period.end) - monthOf(periods[index]?.end ?? period.end));
  return Math.min(...steps.filter((step) => step > 0));
}

const isSame = (one: Period | undefined, other: Period | undefined) =>
  one?.start === other?.start && one?.end === other?.end;

/** Every period from the first to the last, or null when the periods follow no regular calendar. */
function regular(periods: readonly Period[]): Period[] | null {
  const [first, last, step] = [periods[0], periods.at(-1), stepOf(periods)];
  if (!first || !last || step === 0 || !Number.isFinite(step)) return null;
  const after = addDays(first.end, 1);
  const all: Period[] = [];
  let met = 0;
  for (
    let next: Period | null = first;
    next && next.end <= last.end;
    next = later(first, after, step * all.length)
  ) {
    all.push(next);
    if (isSame(next, periods[met])) met += 1;
  }
  return met === periods.length ? all : null;
}

/** The periods of the x-axis and where each is on it; a period nobody reported keeps its empty place. */
export type Timeline = {
  periods: readonly ChartPeriod[];
  position: (date: Day) => number | null;
};

/** Where irregular points are, by their dates: from 0 to one less than their number. */
function placesByDate(periods: readonly Period[]): number[] {
  const [first, last] = [periods[0]?.end, periods.at(-1)?.end];
  const span = first && last ? daysBetween(first, last) : 0;
  return periods.map(({ end }, index) =>
    first && span > 0 ? (daysBetween(first, end) / span) * (periods.length - 1) : index,
  );
}

/** A period with its place and its names, which are made here once for axis, table, file and read-out. */
function placed(period: Period, x: number): ChartPeriod {
  const { type, start, end } = period;
  return { x, type, start, end, long: describePeriod(period), short: shortPeriod(period) };
}

function positionAmongEnds(periods: readonly ChartPeriod[], date: Day): number | null {
  const after = periods.findIndex(({ end }) => end >= date);
  const [before, next] = [periods[after - 1], periods[after]];
  if (!next || (!before && date < next.start)) return null;
  if (!before) return next.x;
  return before.x + (next.x - before.x) * (daysBetween(before.end, date) / daysBetween(before.end, next.end));
}

function positionInside(periods: readonly ChartPeriod[], date: Day): number | null {
  const found = periods.find(({ start, end }) => start <= date && date <= end);
  if (!found) return null;
  return found.x - 0.5 + daysBetween(found.start, date) / (daysBetween(found.start, found.end) + 1);
}

/** The order of days, as for a sort. */
function byDay(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Lays the periods of all series out on one line of time, oldest first. `position` is null outside it. */
export function layOutPeriods(given: readonly Period[]): Timeline {
  const inOrder = [...given].sort((a, b) => byDay(a.end, b.end) || byDay(a.start, b.start));
  const sorted = inOrder.filter((period, index) => !isSame(period, inOrder[index - 1]));
  const all = regular(sorted);
  const places = all ? null : placesByDate(sorted);
  const periods = (all ?? sorted).map((period, index) => placed(period, places?.[index] ?? index));
  const type = periods[0]?.type;
  const inside = all !== null && type !== undefined && !overlaps(type);
  return {
    periods,
    position: (date) => (inside ? positionInside(periods, date) : positionAmongEnds(periods, date)),
  };
}
