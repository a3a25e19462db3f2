import { addDays, type Day, dayFromParts, isAfter } from '@/lib/domain/day';
import type { Frequency } from '@/lib/domain/figure';

const MONTHS_BETWEEN: Record<Frequency, number> = {
  monthly: 1,
  quarterly: 3,
  'six-monthly': 6,
  yearly: 12,
};

/** The longest that figures may take after their period has ended, in days: a little more than a year. */
export const LONGEST_WAIT = 400;

/** Figures that are due this soon are listed, so that there is time to remind whoever holds them. */
const DAYS_AHEAD = 14;

type Rhythm = { frequency: Frequency; figuresDueAfter: number | null };

/**
 * The day by which the next figures can be expected: so many days after the end of the period that follows the newest
 * one. Null where nobody has said how long figures take, or where there are none to follow.
 */
export function nextFiguresDue({ frequency, figuresDueAfter }: Rhythm, lastDay: Day | null): Day | null {
  if (figuresDueAfter === null || lastDay === null) return null;
  return addDays(monthsLater(lastDay, MONTHS_BETWEEN[frequency]), figuresDueAfter);
}

/**
 * True when figures are too old to say how things stand: the next ones are overdue, or, where no day is known for them,
 * two more periods have passed.
 */
export function areStale(rhythm: Rhythm, lastDay: Day, asAt: Day): boolean {
  const twoPeriods = monthsLater(lastDay, 2 * MONTHS_BETWEEN[rhythm.frequency]);
  return isAfter(asAt, nextFiguresDue(rhythm, lastDay) ?? twoPeriods);
}

/** The newest day that the figures of a measure cover, beside how often they come. */
export type LastFigures = Rhythm & { ref: string; title: string; lastDay: Day };
export type FiguresDue = { ref: string; title: string; on: Day; isLate: boolean };

/** The measures whose next figures are late or due soon, the longest overdue first. */
export function listFiguresDue(measures: readonly LastFigures[], today: Day): FiguresDue[] {
  return measures
    .flatMap(({ ref, title, lastDay, ...rhythm }) => {
      const on = nextFiguresDue(rhythm, lastDay);
      if (on === null || isAfter(on, addDays(today, DAYS_AHEAD))) return [];
      return [{ ref, title, on, isLate: isAfter(today, on) }];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** The same day some months on. The last day of a month stays the last day, as the ends of periods do. */
function monthsLater(value: Day, months: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = value.split('-').map(Number);
  const place = year * 12 + (month - 1) + months;
  const [nextYear, nextMonth] = [Math.floor(place / 12), (place % 12) + 1];
  const last = lastOfMonth(nextYear, nextMonth);
  const isMonthEnd = value === lastOfMonth(year, month);
  const same = isMonthEnd ? null : dayFromParts(nextYear, nextMonth, dayOfMonth);
  return same ?? last;
}

function lastOfMonth(year: number, month: number): Day {
  const last = [31, 30, 29, 28].map((each) => dayFromParts(year, month, each)).find((each) => each !== null);
  if (!last) throw new RangeError(`There is no month ${month} of ${year}`);
  return last;
}
