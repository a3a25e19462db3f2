import type { LabelSize } from '@/components/ui/field';
import type { Day } from '@/lib/domain/day';
import type { FormState } from '@/lib/schemas/form-state';
import { typedDate } from './date-values';
import { errorOf, tickedOr, typedOr } from './form-values';

/** What a form says of one of its fields. */
type FieldWords = { label: string; hint?: string; labelSize?: LabelSize };

/** What a form says of each of its fields, by the name under which the field is sent. */
export type FormWords<Name extends string> = Readonly<Record<Name, FieldWords>>;

/**
 * The fields of a form, each with its words, its mistake and what was typed; when nothing was sent yet, what this person
 * wrote before and did not save (`drafted`), or what is saved.
 * Spread an answer into its input: `<TextInput {...field('title', saved)} />`.
 */
export function bindFields<Name extends string>(
  words: FormWords<Name>,
  state: FormState,
  drafted: Readonly<Record<string, string>> = {},
) {
  const blank = (name: Name) => ({ name: String(name), ...words[name], error: errorOf(state, name) });
  return {
    state,
    /** A file or a password, which are never shown again. */
    blank,
    /** A text, or one answer out of several. */
    field: (name: Name, saved = '') => ({
      ...blank(name),
      value: typedOr(state, name, drafted[name] ?? saved),
    }),
    /** Any number of ticks. */
    ticks: (name: Name, saved: readonly string[] = []) => ({
      ...blank(name),
      values: tickedOr(state, name, saved),
    }),
    /** A date in three boxes. */
    date: (name: Name, saved: Day | null = null) => ({
      ...blank(name),
      value: typedDate(state, name, saved),
    }),
  };
}

/** The fields of a form that a part of it draws. */
export type BoundFields<Name extends string> = ReturnType<typeof bindFields<Name>>;
