import { sentencesIn } from '../../sentences/sentences-in';

/** The words by which something is asked of somebody. */
const ASKS = /\b(?:should|must|needs? to|(?:is|are) (?:advised )?to)\b/i;

/** True when a sentence asks for something and is no question. */
export const asks = (words: string): boolean => ASKS.test(words) && !/\?\s*$/.test(words);

/** The words of a sentence before what it asks: who is asked, and by when. The whole sentence where it asks nothing. */
export function beforeAsking(sentence: string): string {
  return sentence.slice(0, ASKS.exec(sentence)?.index ?? sentence.length);
}

const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur)\b/;

/** True for words of "I" or "we", which what inspectorates ask never holds. */
export const speaksOfItself = (words: string): boolean => FIRST_PERSON.test(words);

/** The first sentence that asks, with single spaces; '' when none does. */
export function firstAsking(words: string): string {
  const sentences = sentencesIn(words).map(({ start, end }) => words.slice(start, end));
  return (sentences.find(asks) ?? '').replace(/\s+/g, ' ').trim();
}
