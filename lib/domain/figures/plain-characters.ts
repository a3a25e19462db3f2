/*
 * Characters that nobody sees, or that look like others, come with text out of web pages, PDFs and word processors. They
 * change nothing that a reader reads, so they change no figure and no label either.
 */

const IS_PLAIN = /^[\n\r\t -~]*$/;
/** Marks of direction, soft hyphens, joiners, marks of the order of bytes, and other characters without width (Unicode 16, category Cf). */
const UNSEEN = /[\u034F\u115F\u1160\u17B4\u17B5\uFE00-\uFE0F]|\p{Cf}/gu;
const HYPHENS = /[\u2010-\u2012\uFE58\uFE63\uFF0D]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** A text without the characters that nobody sees, with one kind of hyphen and one kind of space. */
export function plainCharacters(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text.replace(UNSEEN, '').replace(HYPHENS, '-').replace(SPACES, ' ');
}

/** Characters that a British keyboard or an office program writes. */
const USUAL = /^[\s -~£€¬\u00A0-\u00FF–—‘’“”…•−×]$/u;
const MOST_NAMED = 3;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** " (with the character U+2082)" where a text holds characters that may look like others; else nothing. */
export function unusualIn(text: string): string {
  const codes = [...new Set([...text].filter((character) => !USUAL.test(character)).map(codeOf))];
  if (codes.length === 0) return '';
  return ` (with the character${codes.length > 1 ? 's' : ''} ${codes.slice(0, MOST_NAMED).join(', ')})`;
}
