import { addDays, type Day, dayFromParts, isAfter } from '@/lib/domain/day';
import type { Frequency } from '@/lib/domain/figure';
import { daysUntilDue, type DueRule } from './expected-figures';

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

/** The day by which figures are due: so many days after the end of the period that follows the newest one. */
export function nextFiguresDue(frequency: Frequency, daysAfter: number, lastDay: Day): Day {
  return addDays(monthsLater(lastDay, MONTHS_BETWEEN[frequency]), daysAfter);
}

/**
 * True when figures are too old to say how things stand: the next ones are overdue by a day that somebody set, or, where
 * nobody has, two more periods have passed. Our usual rule is no reason to doubt a figure that is published.
 */
export function areStale({ frequency, figuresDueAfter }: Rhythm, lastDay: Day, asAt: Day): boolean {
  const twoPeriods = monthsLater(lastDay, 2 * MONTHS_BETWEEN[frequency]);
  const due = figuresDueAfter === null ? twoPeriods : nextFiguresDue(frequency, figuresDueAfter, lastDay);
  return isAfter(asAt, due);
}

/** The newest day that the figures of a measure cover, null where it never had any, beside what says when they are due. */
export type LastFigures = DueRule & { ref: string; lastDay: Day | null };

/** Why the figures of a measure are due: late or due soon by either rule, or never had. */
export const DUE_FIGURES = ['set', 'usual', 'none'] as const;
export type DueFigures = (typeof DUE_FIGURES)[number];

export const DUE_FIGURES_LABELS: Record<DueFigures, string> = {
  set: 'Late or due soon, by a day we set',
  usual: 'Late or due soon, by our usual rule',
  none: 'No figures yet',
};

/** When the next figures of a measure are due; null where there are none to follow, so that they are due already. */
export const dueOn = (measure: Omit<LastFigures, 'ref'>): Day | null =>
  measure.lastDay && nextFiguresDue(measure.frequency, daysUntilDue(measure), measure.lastDay);

/** Why figures of this measure are due today, or null where the next ones are not expected in the next 14 days. */
export function whyDue(measure: Omit<LastFigures, 'ref'>, today: Day): DueFigures | null {
  const on = dueOn(measure);
  if (on === null) return 'none';
  if (isAfter(on, addDays(today, DAYS_AHEAD))) return null;
  return measure.figuresDueAfter === null ? 'usual' : 'set';
}

export type FiguresDue = { ref: string; title: string; on: Day; isLate: boolean };

/** The figures that are due: those with a day that somebody set, the longest overdue first, and how many others. */
export type AllFiguresDue = { set: FiguresDue[]; usual: number; none: { asked: number; notAsked: number } };

/** Which figures are late, due soon or were never there. `asked`: the measures whose figures somebody was asked for. */
export function listFiguresDue(
  measures: readonly (LastFigures & { title: string })[],
  asked: readonly string[],
  today: Day,
): AllFiguresDue {
  const because = (why: DueFigures) => measures.filter((measure) => whyDue(measure, today) === why);
  const none = because('none');
  const askedFor = none.filter(({ ref }) => asked.includes(ref)).length;
  return {
    set: because('set')
      .flatMap((measure) => {
        const on = dueOn(measure);
        return on === null
          ? []
          : [{ ref: measure.ref, title: measure.title, on, isLate: isAfter(today, on) }];
      })
      .sort((a, b) => a.on.localeCompare(b.on)),
    usual: because('usual').length,
    none: { asked: askedFor, notAsked: none.length - askedFor },
  };
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
