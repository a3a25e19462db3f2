import { type Day, MONTHS, addDays, dayFromParts } from '@/lib/domain/day';
import type { Period, PeriodType } from '@/lib/domain/figure';

type Stretch = Exclude<PeriodType, 'point'>;

const MONTHS_IN: Record<Stretch, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'financial-year': 12,
  'calendar-year': 12,
  'rolling-year': 12,
};
const MAY_START_IN: Partial<Record<PeriodType, readonly number[]>> = {
  quarter: [1, 4, 7, 10],
  'half-year': [1, 4, 7, 10],
  'financial-year': [4],
  'calendar-year': [1],
};
const FIRST_MONTH_OF_FINANCIAL_YEAR = 4;

/** The first day of the month `months` after (or before) month 1 to 12 of `year`. */
function firstOfMonth(year: number, month: number, months: number): Day | null {
  const count = year * 12 + (month - 1) + months;
  return dayFromParts(Math.floor(count / 12), (count % 12) + 1, 1);
}

/** The period of a type that begins with a month (1 to 12) of a year, or null when no such period begins there. */
export function periodFrom(type: PeriodType, year: number, month: number): Period | null {
  if (type === 'point' || MAY_START_IN[type]?.includes(month) === false) return null;
  const start = firstOfMonth(year, month, 0);
  const next = firstOfMonth(year, month, MONTHS_IN[type]);
  return start && next ? { type, start, end: addDays(next, -1) } : null;
}

/** True when the days of a period are those its type promises: a quarter is three whole months, a point one day. */
export function fitsItsType({ type, start, end }: Period): boolean {
  if (type === 'point') return start === end;
  const expected = periodFrom(type, Number(start.slice(0, 4)), Number(start.slice(5, 7)));
  return expected?.start === start && expected.end === end;
}

const monthNumber = (name: string): number =>
  1 + MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());

/** The period from one month to another, typed by its length; null for a length that has no name. */
function periodBetween(
  from: { year: number; month: number },
  to: { year: number; month: number },
): Period | null {
  const length = (to.year - from.year) * 12 + (to.month - from.month) + 1;
  const types: readonly PeriodType[] = [
    'month',
    'quarter',
    'half-year',
    'financial-year',
    'calendar-year',
    'rolling-year',
  ];
  for (const type of types) {
    if (type !== 'point' && MONTHS_IN[type] !== length) continue;
    const period = periodFrom(type, from.year, from.month);
    if (period) return period;
  }
  return null;
}

/** The twelve months that end with a month. */
function yearEnding(year: number, month: number): Period | null {
  const first = year * 12 + month - 12;
  return periodFrom('rolling-year', Math.floor(first / 12), (first % 12) + 1);
}

function financialPeriod(year: number, quarter: string | undefined): Period | null {
  if (quarter === undefined) return periodFrom('financial-year', year, FIRST_MONTH_OF_FINANCIAL_YEAR);
  const month = FIRST_MONTH_OF_FINANCIAL_YEAR + 3 * (Number(quarter) - 1);
  return month > 12 ? periodFrom('quarter', year + 1, month - 12) : periodFrom('quarter', year, month);
}

const YEAR = '((?:19|20)\\d{2})';
const NAMES = [...MONTHS, 'Sept', ...MONTHS.map((month) => month.slice(0, 3))];
const MONTH = `(${NAMES.join('|')})`;
const TWO_YEARS = new RegExp(`^(?:Q([1-4]) )?${YEAR} ?(?:/|-|to) ?(\\d{4}|\\d{2})(?: Q([1-4]))?$`, 'i');
const YEAR_MONTH = new RegExp(`^${YEAR}-(0[1-9]|1[0-2])$`);
const YEAR_ENDING = new RegExp(`^year ending ${MONTH} ${YEAR}$`, 'i');
const MONTH_TO_MONTH = new RegExp(`^${MONTH}(?: ${YEAR})? ?(?:to|-) ?${MONTH} ${YEAR}$`, 'i');
const ONE_MONTH = new RegExp(`^${MONTH} ${YEAR}$`, 'i');
const ONE_YEAR = new RegExp(`^${YEAR}$`);

/** "2014/15", "2009-10", "2010-2011", with a quarter before or after: only when the second year follows the first. */
function readTwoYears(text: string): Period | null {
  const [, before, first, second, after] = TWO_YEARS.exec(text) ?? [];
  if (!first || !second || (before && after)) return null;
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2) ? financialPeriod(Number(first), before ?? after) : null;
}

function readYearMonth(text: string, as: 'month' | 'rolling-year'): Period | null {
  const [, year, month] = YEAR_MONTH.exec(text) ?? [];
  if (!year || !month) return null;
  return as === 'month'
    ? periodFrom('month', Number(year), Number(month))
    : yearEnding(Number(year), Number(month));
}

function readMonthNames(text: string): Period | null {
  const [, endMonth, endYear] = YEAR_ENDING.exec(text) ?? [];
  if (endMonth && endYear) return yearEnding(Number(endYear), monthNumber(endMonth));
  const [, only, itsYear] = ONE_MONTH.exec(text) ?? [];
  if (only && itsYear) return periodFrom('month', Number(itsYear), monthNumber(only));
  const [, from, fromYear, to, toYear] = MONTH_TO_MONTH.exec(text) ?? [];
  if (!from || !to || !toYear) return null;
  return periodBetween(
    { year: Number(fromYear ?? toYear), month: monthNumber(from) },
    { year: Number(toYear), month: monthNumber(to) },
  );
}

export type PeriodHint = {
  /**
   * What "2015-03" stands for in this table. Say it whenever the table is known: between 2000 and 2011 the form can
   * also be a financial year ("2009-10"), and without a hint two years that follow each other are read as one.
   */
  yearMonth?: 'month' | 'rolling-year';
};

/**
 * The period a table names, as offices write it: "2014/15 Q1" (quarters of the financial year), "2014/15", "2009-10",
 * "Year ending March 2022", "April to June 2021", "April 2021", "2021-04", "2021". Null when it is none of these.
 */
export function parsePeriod(text: string, { yearMonth }: PeriodHint = {}): Period | null {
  const plain = text.trim().replace(/\s+/g, ' ').replace(/[–—]/g, '-');
  if (yearMonth && YEAR_MONTH.test(plain)) return readYearMonth(plain, yearMonth);
  const [, year] = ONE_YEAR.exec(plain) ?? [];
  if (year) return periodFrom('calendar-year', Number(year), 1);
  return readTwoYears(plain) ?? readYearMonth(plain, 'month') ?? readMonthNames(plain);
}
