/** Why the office says no. Each code has one HTTP answer and one tone of page; the sentence is for the person. */
export type RefusalCode =
  'not-signed-in' | 'not-allowed' | 'not-found' | 'unusable-input' | 'not-yet' | 'changed-meanwhile';

/**
 * An expected "no", with a sentence in the user's words. Anything else that is thrown is a bug
 * and belongs on the error page and in the log.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly sentence: string;
  /** The field of the form the sentence belongs to, when it belongs to one. */
  readonly field: string | null;

  constructor(code: RefusalCode, sentence: string, field: string | null = null) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.sentence = sentence;
    this.field = field;
  }
}

/** What is saved now, in words, when somebody else saved first. */
export type SavedVersion = { version: number; saved: readonly { label: string; value: string }[] };

/**
 * Two people saved the same thing. Neither text is lost: the second person is shown what is saved now beside what they
 * wrote, and decides.
 */
export class Conflict extends Refusal {
  readonly current: SavedVersion;

  constructor(sentence: string, current: SavedVersion) {
    super('changed-meanwhile', sentence);
    this.name = 'Conflict';
    this.current = current;
  }
}
