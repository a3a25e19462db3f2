import { addDays, type Day, dayFromParts } from '@/lib/domain/day';
import type { Frequency, Period, PeriodType } from '@/lib/domain/figure';
import { fitsItsType, periodFrom } from '@/lib/importing/parse-period';

const MONTHS_IN: Record<Exclude<PeriodType, 'point'>, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'financial-year': 12,
  'calendar-year': 12,
  'rolling-year': 12,
};
const MONTHS_BETWEEN: Record<Frequency, number> = { monthly: 1, quarterly: 3, 'six-monthly': 6, yearly: 12 };

/** The month in which a year of this type ends: December for a calendar year, March for the rest. */
const lastMonth = (type: PeriodType): number => (type === 'calendar-year' ? 12 : 3);

export type EntryPeriods = {
  type: PeriodType;
  frequency: Frequency;
  /** The newest period the series holds: new ones go on in its step. Null for a series without figures. */
  last: Period | null;
  /** No period ends after this day. */
  until: Day;
  count: number;
};

/** Rolling years and days in time come as often as the measure does; every other period follows the one before. */
const stepOf = ({ type, frequency }: EntryPeriods): number =>
  type === 'point' || type === 'rolling-year' ? MONTHS_BETWEEN[frequency] : MONTHS_IN[type];

/** Months since the year 0, of the month in which a day lies. */
const monthCount = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function periodEndingIn(type: PeriodType, months: number): Period | null {
  const next = dayFromParts(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1);
  if (next === null) return null;
  const end = addDays(next, -1);
  if (type === 'point') return { type, start: end, end };
  const first = months - MONTHS_IN[type] + 1;
  const period = periodFrom(type, Math.floor(first / 12), (first % 12) + 1);
  return period && fitsItsType(period) ? period : null;
}

/**
 * The periods to enter figures for, oldest first: the last `count` that have ended by `until`. They keep the step of
 * the series, so that a half-year that began in January goes on in July.
 */
export function periodsToEnter(wanted: EntryPeriods): Period[] {
  const { type, last, until, count } = wanted;
  const step = stepOf(wanted);
  const anchor = last === null ? lastMonth(type) - 1 : monthCount(last.end);
  const isMonthDone = addDays(until, 1).slice(8) === '01';
  const latest = monthCount(until) - (isMonthDone ? 0 : 1);
  const newest = latest - ((((latest - anchor) % step) + step) % step);
  const periods = Array.from({ length: count }, (_, index) =>
    periodEndingIn(type, newest - (count - 1 - index) * step),
  );
  return periods.filter((period) => period !== null);
}
