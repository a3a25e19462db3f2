import { type Day, MONTHS, dayFromParts } from '@/lib/domain/day';

const MONTH_NAMES = MONTHS.flatMap((month) => [month, month.slice(0, 3)]).join('|');

/** The pattern of a day as offices write it: "16TH JULY 2021", "10th of September 2024", "17 September 2021". */
export const DATE_WORDS = `\\d{1,2}\\s?(?:st|nd|rd|th)?\\s{1,3}(?:of\\s{1,3})?(?:${MONTH_NAMES}),?\\s{1,3}\\d{4}`;

const PARTS = new RegExp(`^(\\d{1,2})\\D{1,12}?(${MONTH_NAMES}),?\\s{1,3}(\\d{4})$`, 'i');

/** The day written as in `DATE_WORDS`, or null when it is not written so or there is no such day. */
export function readDayInWords(words: string): Day | null {
  const [, dayOfMonth, monthName, year] = PARTS.exec(words) ?? [];
  if (!dayOfMonth || !monthName || !year) return null;
  const month = MONTHS.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === monthName.slice(0, 3).toLowerCase(),
  );
  return dayFromParts(Number(year), month + 1, Number(dayOfMonth));
}
