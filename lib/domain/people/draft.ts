/** The page that a form is on, as its path, and the form on that page. */
export type DraftPlace = { record: string; form: string };

/** A long text as it is being written: one field of one form about one record. */
export type Draft = DraftPlace & {
  field: string;
  text: string;
  /** The version of the record that was on the screen; null for a form that begins a new record. */
  version: number | null;
};

/** A draft as it was kept, with the instant in ISO 8601. */
export type KeptDraft = Draft & { savedAt: string };

/** How many characters of a draft are kept: more than any form takes. */
export const LONGEST_DRAFT = 100_000;

/** How many drafts one person has at most. The oldest go first. */
export const MOST_DRAFTS = 100;

/** What a form with long texts carries beside its answers. */
export const DRAFT_FIELDS = {
  /** Which of the forms of its page it is. */
  form: 'draft-form',
  /** The names of its long texts, with a comma between them. */
  fields: 'draft-fields',
  /** Set by the button that keeps a draft instead of saving. */
  keep: 'draft-keep',
} as const;
