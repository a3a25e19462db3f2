import { z } from 'zod';
import { PERIOD_TYPES, SOURCE_FLAGS, type ValueFlag } from '@/lib/domain/figure';
import { calendarDay, keyOf } from '@/lib/schemas/fields/domain-words';

const isFlag = (text: string): text is ValueFlag => Object.hasOwn(SOURCE_FLAGS, text);

/** A whole number of people, offences or cases; an empty cell is "none given". */
const count = z.string().transform((text, context) => {
  if (text === '') return null;
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  const reason = /^-\d+$/.test(text) ? 'is negative' : 'is not a whole number';
  context.addIssue({ code: 'custom', message: `“${text}” ${reason}` });
  return z.NEVER;
});

/** A published figure without its counts, as a plain decimal number. */
const amount = z.string().transform((text, context) => {
  if (text === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  context.addIssue({ code: 'custom', message: `“${text}” is not a number` });
  return z.NEVER;
});

/** "p|r": the shorthand of `SOURCE_FLAGS`, each once. */
const flags = z.string().transform((text, context) => {
  const marks = text === '' ? [] : text.split('|').map((mark) => mark.trim());
  const unknown = marks.find((mark) => !isFlag(mark));
  if (unknown !== undefined) {
    context.addIssue({
      code: 'custom',
      message: `“${unknown}” is not a flag: ${Object.keys(SOURCE_FLAGS).join(', ')}`,
    });
  }
  if (new Set(marks).size < marks.length)
    context.addIssue({ code: 'custom', message: `“${text}” says a flag twice` });
  return marks.filter(isFlag);
});

/** One row of figures in the tidy format, cell by cell; what the cells mean together is checked where they are read. */
export const figureRow = z.strictObject({
  period_type: keyOf(PERIOD_TYPES),
  period_start: calendarDay,
  period_end: calendarDay,
  numerator: count,
  denominator: count,
  value: amount,
  flags,
});
