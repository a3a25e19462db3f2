import { sentencesIn } from '../sentences/sentences-in';

type Part = { start: number; text: string };

/** A place at which a piece may begin: an offset into the text, and the sentence that begins there. */
export type PlaceInText = { at: number; words: string };

/** Where the sentences of a part of the text begin. Blank lines before the first belong to it, so that none is left over. */
export const placesIn = ({ start, text }: Part): PlaceInText[] =>
  sentencesIn(text).map((sentence, index) => ({
    at: index === 0 ? start : start + sentence.start,
    words: text.slice(sentence.start, sentence.end),
  }));

const BLANK_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g;

/** Where the paragraph at `at` ends, as an offset into the text; null where it is the last of its part. */
export function endOfParagraph({ start, text }: Part, at: number): number | null {
  const from = at - start;
  const words = text.slice(from);
  const opening = /^\s*/.exec(words)?.[0].length ?? 0;
  BLANK_LINE.lastIndex = 0;
  for (const found of words.slice(opening).matchAll(BLANK_LINE)) {
    const end = at + opening + found.index + found[0].length;
    return end < start + text.length ? end : null;
  }
  return null;
}
