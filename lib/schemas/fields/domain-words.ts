import { z } from 'zod';
import { type Day, parseDay } from '@/lib/domain/day';

/** One key of a domain list, such as `UNITS`. `ask` is what a form says when none was chosen. */
export function keyOf<T extends string>(labels: Readonly<Record<T, string>>, ask?: string) {
  return z.custom<T>((value) => typeof value === 'string' && Object.hasOwn(labels, value), {
    error: ({ input }) => ask ?? `“${String(input)}” is not one of: ${Object.keys(labels).join(', ')}`,
  });
}

/** A real calendar day written as YYYY-MM-DD. */
export const calendarDay = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, {
  error: ({ input }) => `“${String(input)}” is not a day written as YYYY-MM-DD`,
});
