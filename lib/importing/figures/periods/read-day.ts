import { type Day, dayFromParts, MONTHS } from '@/lib/domain/day';

const WHEN = '(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${WHEN}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})${WHEN}$`);
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*'?(\d{4}|\d{2})$/i;
const NAMED_FIRST = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const MONTH_YEAR = /^([a-z]{3,9})[-/., ]*'?(\d{4}|\d{2})$/i;
const NUMBERS = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;

/** Two digits are a year of this century up to here: figures are about the past. */
const LAST_OF_THIS_CENTURY = 69;

const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= LAST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
};

/** The number of the month that a word is the name of, or at least three letters of it; 0 for any other word. */
function monthCalled(words: string): number {
  const name = words.toLowerCase();
  return 1 + MONTHS.findIndex((month) => name.length > 2 && month.toLowerCase().startsWith(name));
}

/**
 * The day a text names, by British rules: the day stands before the month, with any separator, and the year has two digits
 * or four ("30.06.2021", "30-Jun-21", "2021/06/30"). Null for anything else, such as a 30th month.
 */
export function dayIn(text: string): Day | null {
  const [, year = '', , month, date] = YEAR_FIRST.exec(text) ?? [];
  if (month && date) return dayFromParts(Number(year), Number(month), Number(date));
  const [, first, , second, last] = DAY_FIRST.exec(text) ?? [];
  if (first && second && last) return dayFromParts(yearOf(last), Number(second), Number(first));
  const [, dayOfMonth, name, ofYear] = NAMED.exec(text) ?? [];
  if (dayOfMonth && name && ofYear)
    return dayFromParts(yearOf(ofYear), monthCalled(name), Number(dayOfMonth));
  const [, before, on, full] = NAMED_FIRST.exec(text) ?? [];
  return before && on && full ? dayFromParts(Number(full), monthCalled(before), Number(on)) : null;
}

/** The year and the month, from 1, that a text names: "June 2021", "Jun-21", "2021-06", "06/2021". Null for anything else. */
export function monthIn(text: string): { year: number; month: number } | null {
  const [, name, ofYear] = MONTH_YEAR.exec(text) ?? [];
  const named = name ? monthCalled(name) : 0;
  if (named > 0 && ofYear) return { year: yearOf(ofYear), month: named };
  const [, yearFirst, monthAfter, monthFirst, yearAfter] = NUMBERS.exec(text) ?? [];
  const month = Number(monthAfter ?? monthFirst);
  return month >= 1 && month <= 12 ? { year: Number(yearFirst ?? yearAfter), month } : null;
}
