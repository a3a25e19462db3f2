import { addDays, type Day, dayFromParts } from '@/lib/domain/day';
import type { Period, PeriodType } from '@/lib/domain/figure';

/** What is invented covers some time; a point in time is not among it. */
export type InventedPeriodType = Exclude<PeriodType, 'point'>;

/** Months that a period covers, and months from one period to the next. */
const MONTHS: Record<InventedPeriodType, { covered: number; step: number }> = {
  month: { covered: 1, step: 1 },
  quarter: { covered: 3, step: 3 },
  'half-year': { covered: 6, step: 6 },
  'financial-year': { covered: 12, step: 12 },
  'calendar-year': { covered: 12, step: 12 },
  'rolling-year': { covered: 12, step: 3 },
};

/** The month in which a period of this type may end, where not every quarter's end will do. */
const LAST_MONTHS: Partial<Record<InventedPeriodType, readonly number[]>> = {
  'half-year': [3, 9],
  'financial-year': [3],
  'calendar-year': [12],
};

/** Months since the year 0: January of the year 1 is 12. */
const monthOf = (value: Day): number => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;

/** The first day of a month, counted as `monthOf` does. @throws RangeError outside the calendar. */
function firstDayOf(month: number): Day {
  const first = dayFromParts(Math.floor(month / 12), (month % 12) + 1, 1);
  if (first === null) throw new RangeError(`There is no month ${month}`);
  return first;
}

/** The last day of the quarter before the one that `today` is in: figures are never newer than that. */
export function lastQuarterEnd(today: Day): Day {
  const month = monthOf(today);
  return addDays(firstDayOf(month - (month % 3)), -1);
}

/** The last `count` whole periods of a type that end on or before `last`, the end of a quarter; oldest first. */
export function periodsUntil(
  last: Day,
  { type, count }: { type: InventedPeriodType; count: number },
): Period[] {
  const { covered, step } = MONTHS[type];
  let end = monthOf(last) + 1;
  const allowed = LAST_MONTHS[type];
  while (allowed && !allowed.includes(((end - 1) % 12) + 1)) end -= 1;
  return Array.from({ length: count }, (_, index): Period => {
    const after = end - (count - 1 - index) * step;
    const lastDay = addDays(firstDayOf(after), -1);
    return { type, start: firstDayOf(after - covered), end: lastDay };
  });
}
