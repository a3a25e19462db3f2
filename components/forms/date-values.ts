import { type Day, dayFromParts, formatDay } from '@/lib/domain/day';
import type { FormState } from '@/lib/schemas/form-state';
import { typedOr } from './form-values';

type DateBoxes = { day: string; month: string; year: string };

/** The three boxes of a date as typed, or the saved day when nothing was sent yet. */
export function typedDate(state: FormState, field: string, saved: Day | null): DateBoxes {
  const [year = '', month = '', day = ''] = saved?.split('-') ?? [];
  return {
    day: typedOr(state, `${field}-day`, day && String(Number(day))),
    month: typedOr(state, `${field}-month`, month && String(Number(month))),
    year: typedOr(state, `${field}-year`, year),
  };
}

/** The typed date in words, or as it was typed where it is no day. */
export function typedDateInWords(state: FormState, field: string): string {
  const { day, month, year } = typedDate(state, field, null);
  const read = dayFromParts(Number(year), Number(month), Number(day));
  return read === null ? [day, month, year].filter(Boolean).join(' ') : formatDay(read);
}
