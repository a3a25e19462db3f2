import { typedText } from './typed-text';

/**
 * How many characters an explanation of the office may have: why a requirement has its status, what a check found, what
 * evidence shows. The forms say so below the box.
 */
export const LONGEST_EXPLANATION = 4000;

/** Fewer words than this explain nothing to the person who reads them in a year. */
const FEWEST_WORDS = 3;

const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;

type Asked = {
  /** "Enter the reason": what is said when nothing was written. */
  ask: string;
  /** "Reason": how the other sentences begin. */
  subject: string;
  most: number;
};

const tooLong = ({ subject, most }: Asked) =>
  `${subject} must be ${most.toLocaleString('en-GB')} characters or fewer`;

/** Words that must be there: at least a few, at most `most` characters. */
export function writtenWords(asked: Asked) {
  return typedText(asked.ask)
    .min(1, asked.ask)
    .max(asked.most, { error: tooLong(asked), abort: true })
    .refine(
      (text) => text === '' || countWords(text) >= FEWEST_WORDS,
      `${asked.subject} must say a little more, in at least ${FEWEST_WORDS} words`,
    );
}

/** Words that may be left out: then null. */
export function optionalWords({ hidden, ...asked }: Asked & { hidden?: string }) {
  return typedText(asked.ask, hidden)
    .max(asked.most, tooLong(asked))
    .optional()
    .transform((text) => text || null);
}
