import { type Day, MONTHS, addDays, dayFromParts } from '@/lib/domain/day';
import { DATE_WORDS, readDayInWords } from '../days-in-words';

const BY_A_DAY = new RegExp(`\\bby (?:the )?(${DATE_WORDS})`, 'i');
const BY_A_MONTH = new RegExp(`\\bby (?:the )?(?:end of )?(${MONTHS.join('|')}),? (\\d{4})\\b`, 'i');

/**
 * The last day by which a sentence says that something is done: "by 31 January 2025"; "by the end of March 2022" and "by March
 * 2022" are the last day of that month. Null where it names no day: times such as "within 6 months" are left as words,
 * because they do not say from when.
 */
export function readDueDate(sentence: string): Day | null {
  const day = BY_A_DAY.exec(sentence)?.[1];
  if (day) return readDayInWords(day);
  const [, name, year] = BY_A_MONTH.exec(sentence) ?? [];
  const month = MONTHS.findIndex((one) => one.toLowerCase() === name?.toLowerCase());
  return name && year ? lastDayOf(Number(year), month) : null;
}

/** `month` counts from 0. */
function lastDayOf(year: number, month: number): Day | null {
  const next = month === 11 ? dayFromParts(year + 1, 1, 1) : dayFromParts(year, month + 2, 1);
  return next && addDays(next, -1);
}
