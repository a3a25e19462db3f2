import type { SavedVersion } from '@/lib/domain/refusal';
import type { WordsToCheck } from '@/lib/domain/people/words-to-check';

/** What a form shows after it was sent and not saved: the person's own words, and what to mend. */
export type FormState = {
  /** As typed, by field name; several for checkboxes. Never a password. */
  values: Record<string, string | string[]>;
  /** In the order of the fields. `field` is null when the sentence belongs to the whole form. */
  errors: { field: string | null; sentence: string }[];
  /** Set when somebody else saved first. */
  conflict: SavedVersion | null;
  /** Set when its long texts were kept as a draft, and nothing was saved. */
  isDraftKept?: boolean;
  /** Set when nothing was saved yet, because some words may point to a person. Sent again, the form is saved as it is. */
  toCheck?: WordsToCheck[];
};

export const EMPTY_FORM: FormState = { values: {}, errors: [], conflict: null };

/** The action a form is given: it answers with what to show, or moves on to another page. */
export type FormActionHandler = (state: FormState, form: FormData) => Promise<FormState>;
