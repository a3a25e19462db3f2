import { z } from 'zod';

/** Steers a machine: PostgreSQL takes no NUL, and no person types the others. A tab and a new line are words' own. */
const CONTROL = /(?![\t\n])\p{Cc}/u;
/** Turns the direction of reading, so that a sentence looks like another one (Unicode UAX 9, 2.1 to 2.4). */
const TURNS_READING = /[\u202A-\u202E\u2066-\u2069]/u;
/** One character that can be seen; the search ends at the first, however long the text is. */
const SEEN = /[^\p{C}\p{Z}\s\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFE00-\uFE0F\uFFA0]/u;

const HIDDEN_CHARACTERS = 'This has characters that cannot be seen. Type it again instead of pasting it';

/**
 * Words as a person typed them: trimmed, with "\n" for each new line. What holds nothing that can be seen counts as empty.
 * Refuses characters that steer a machine or turn the direction of reading. Each text of a form begins with it.
 * `ask`: what is said when no text was sent; `hidden`: of those characters.
 */
export const typedText = (ask?: string, hidden: string = HIDDEN_CHARACTERS) =>
  z
    .string(ask)
    .overwrite((text) => text.replace(/\r\n?|\v/g, '\n'))
    .trim()
    .overwrite((text) => (SEEN.test(text) ? text : ''))
    .refine((text) => !CONTROL.test(text) && !TURNS_READING.test(text), hidden);
