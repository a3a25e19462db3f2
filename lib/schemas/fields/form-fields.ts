import { z } from 'zod';
import type { FormState } from '@/lib/schemas/form-state';

/** What a form sent, by field name: text or a file, several where a name came more than once, a date as its three parts. */
export type FormFields = Record<string, unknown>;

// React marks its own fields, which say which action to call, and a form those of its draft: they are nobody's answer.
const IS_NO_ANSWER = /^(?:\$ACTION|draft-|words-looked-at$)/;
const DATE_PART = /^(.+)-(day|month|year)$/;

/**
 * The fields of a form, ready for a schema. `start-day`, `start-month` and `start-year` become one field `start`, for
 * `dateField` to read.
 */
export function fieldsOf(form: FormData): FormFields {
  const sent = namesOf(form).map((name) => [name, oneOrSeveral(form.getAll(name))] as const);
  const dates = new Map<string, Record<string, unknown>>();
  for (const [name, value] of sent) {
    const [, date, part] = DATE_PART.exec(name) ?? [];
    if (date && part) dates.set(date, { ...dates.get(date), [part]: value });
  }
  return Object.fromEntries([...dates, ...sent]);
}

/** What was typed, to be shown again after a mistake. Never a password, and no files: a browser does not take them back. */
export function typedValues(form: FormData): FormState['values'] {
  const typed = namesOf(form)
    .filter((name) => !/password/i.test(name))
    .map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')] as const);
  return Object.fromEntries(typed.map(([name, values]) => [name, oneOrSeveral(values)]));
}

/** The first mistake of each field, in the order in which the schema lists its fields. */
export function firstMistakes(error: z.ZodError, schema: z.ZodType): FormState['errors'] {
  const order = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const place = (field: string | null) =>
    field && order.includes(field) ? order.indexOf(field) : order.length;
  const first = new Map<string | null, string>();
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : null;
    if (!first.has(field)) first.set(field, issue.message);
  }
  return [...first]
    .map(([field, sentence]) => ({ field, sentence }))
    .toSorted((a, b) => place(a.field) - place(b.field));
}

const namesOf = (form: FormData) => [...new Set(form.keys())].filter((name) => !IS_NO_ANSWER.test(name));

function oneOrSeveral<T>(values: readonly T[]): T | T[] {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 ? only : [...values];
}

/** What may be sent never, once or several times, as a list of what it then must be. */
export const several = <T extends z.ZodType>(list: z.ZodArray<T>) =>
  z.preprocess((sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]), list);

/** The ticked answers of a group of checkboxes out of `list`: none, one or several. */
export function ticks<const T extends string>(list: readonly T[], sentence: string) {
  return several(z.array(z.enum(list, sentence)));
}
