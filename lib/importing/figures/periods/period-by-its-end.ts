import { addDays, type Day } from '@/lib/domain/day';
import type { Period, PeriodType } from '@/lib/domain/figure';
import { fitsItsType, periodFrom } from '@/lib/importing/parse-period';
import { dayIn, monthIn } from '@/lib/importing/figures/periods/read-day';

/** What words say of the length of a period, the shortest first: "3 months ending" is a quarter. */
const LENGTHS: readonly (readonly [RegExp, PeriodType])[] = [
  [/quarter|qtr|\bQE\b|\b(3|three)[ _-]?months?\b|\b3 ?m\/e\b/i, 'quarter'],
  [/half[ _-]?year|\b(6|six)[ _-]?months?\b|\b6 ?m\/e\b/i, 'half-year'],
  [/year|\b(YE|y\/e)\b|\b(12|twelve)[ _-]?months?\b|\b12 ?m\/e\b/i, 'rolling-year'],
  [/month|\bm\/e\b/i, 'month'],
];
const NAMES_AN_END = /ending|ended|(year|months?|quarter) to\b|\b(YE|QE|y\/e|m\/e)\b/i;

const WITH_ITS_LENGTH =
  /^(?:the )?((?:financial |calendar |rolling )?(?:quarter|qtr|year|month|half[ -]?year|(?:3|6|12|three|six|twelve)[ -]?months?)|YE|QE|y\/e|(?:3|6|12)? ?m\/e) ?(?:period )?(?:ending|ended|up to|to)?(?: the)?:? (.+)$/i;

const MONTHS_IN: Partial<Record<PeriodType, number>> = {
  ...{ month: 1, quarter: 3, 'half-year': 6 },
  ...{ 'financial-year': 12, 'calendar-year': 12, 'rolling-year': 12 },
};

/** How the periods of a column are read, by its heading: their type, and whether each is named by the month it ends with. */
export type PeriodsNamed = { type: PeriodType; by: 'usual' | 'end' };

/** "2015-03" under "Year ending" is a year, and a day under "Quarter ending" a quarter. */
export function periodsNamedIn(heading: string, expected: PeriodType): PeriodsNamed {
  if (!NAMES_AN_END.test(heading)) return { type: expected, by: 'usual' };
  const type = LENGTHS.find(([words]) => words.test(heading))?.[1] ?? expected;
  return { type, by: type === 'point' ? 'usual' : 'end' };
}

/** The period of a type that ends with a month, or null where none of that type does. */
export function periodEndingWith(
  type: PeriodType,
  { year, month }: { year: number; month: number },
): Period | null {
  const months = MONTHS_IN[type];
  if (months === undefined) return null;
  const first = year * 12 + (month - 1) - (months - 1);
  return periodFrom(type, Math.floor(first / 12), (first % 12) + 1);
}

const monthOf = (on: Day) => ({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)) });
const isLastOfMonth = (on: Day): boolean => addDays(on, 1).endsWith('-01');

/**
 * The period that ends with a day: the last of its month, or the first, which spreadsheets keep for a month by itself.
 * Null for any other day.
 */
export const periodEndingOn = (type: PeriodType, on: Day): Period | null =>
  isLastOfMonth(on) || on.endsWith('-01') ? periodEndingWith(type, monthOf(on)) : null;

/** "Quarter ending 30 June 2021", "3 months to June 2021", "YE Mar-21": the period with its length and its end, or null. */
export function periodWithLength(text: string): Period | null {
  const [, length, end = ''] = WITH_ITS_LENGTH.exec(text) ?? [];
  const type = length && LENGTHS.find(([words]) => words.test(length))?.[1];
  if (!type) return null;
  const on = dayIn(end);
  if (on) return isLastOfMonth(on) ? periodEndingWith(type, monthOf(on)) : null;
  const month = monthIn(end);
  return month && periodEndingWith(type, month);
}

const TYPES: readonly PeriodType[] = [
  ...(['month', 'quarter', 'half-year', 'financial-year', 'calendar-year', 'rolling-year'] as const),
];
const BETWEEN = / ?(?:\bto\b|\buntil\b|[-\u2013]) ?/gi;
const YEAR_AT_END = /(\d{4})$/;
const LONGEST = 60;

/** "1 April to 30 June 2021", "01/04/2021 - 30/06/2021": the period from one day to another, or null. */
export function periodFromTo(text: string): Period | null {
  if (text.length > LONGEST) return null;
  for (const { index, 0: between } of text.matchAll(BETWEEN)) {
    const [first, last] = [text.slice(0, index), text.slice(index + between.length)];
    const end = dayIn(last);
    const start = end && (dayIn(first) ?? dayIn(`${first} ${YEAR_AT_END.exec(last)?.[1]}`));
    if (start && end) return TYPES.map((type) => ({ type, start, end })).find(fitsItsType) ?? null;
  }
  return null;
}
