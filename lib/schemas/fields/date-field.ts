import { z } from 'zod';
import { type Day, dayFromParts, MONTHS } from '@/lib/domain/day';

const PARTS = ['day', 'month', 'year'] as const;
type Parts = Record<(typeof PARTS)[number], string>;

const sent = z
  .object({ day: z.string().trim(), month: z.string().trim(), year: z.string().trim() })
  .partial()
  .transform(({ day = '', month = '', year = '' }): Parts => ({ day, month, year }))
  .catch({ day: '', month: '', year: '' });

/**
 * A date typed in three boxes, as a Day. `phrase` is what the date is, without its article: 'date the change took
 * effect' gives "Enter the date the change took effect" and "Date the change took effect must be a real date".
 */
export function dateField(phrase: string): z.ZodType<Day> {
  return sent.transform((parts, context) => {
    const read = readDate(parts, phrase);
    if (read.day !== null) return read.day;
    context.issues.push({ code: 'custom', message: read.sentence, input: parts });
    return z.NEVER;
  });
}

/** The same, where nothing at all may be typed: then null. */
export function optionalDateField(phrase: string): z.ZodType<Day | null> {
  return sent.transform((parts, context) => {
    if (PARTS.every((part) => parts[part] === '')) return null;
    const read = readDate(parts, phrase);
    if (read.day !== null) return read.day;
    context.issues.push({ code: 'custom', message: read.sentence, input: parts });
    return z.NEVER;
  });
}

type ReadDate = { day: Day } | { day: null; sentence: string };

function readDate(parts: Parts, phrase: string): ReadDate {
  const subject = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
  const missing = PARTS.filter((part) => parts[part] === '');
  if (missing.length === PARTS.length) return { day: null, sentence: `Enter the ${phrase}` };
  if (missing.length > 0)
    return { day: null, sentence: `${subject} must include a ${missing.join(' and ')}` };
  if (/^\d+$/.test(parts.year) && parts.year.length !== 4)
    return { day: null, sentence: 'Year must include 4 numbers' };
  const day = dayFromParts(wholeNumber(parts.year), monthNumber(parts.month), wholeNumber(parts.day));
  return day === null ? { day, sentence: `${subject} must be a real date` } : { day };
}

const wholeNumber = (typed: string) => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN);

/** 1 to 12 for '9', '09', 'Sep' or 'september'; people write all of them. */
function monthNumber(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  if (!/^[a-z]{3,9}$/i.test(typed)) return Number.NaN;
  const found = MONTHS.findIndex((month) => month.toLowerCase().startsWith(typed.toLowerCase()));
  return found < 0 ? Number.NaN : found + 1;
}
