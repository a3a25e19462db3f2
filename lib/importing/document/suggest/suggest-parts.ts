import { sentencesIn } from '../../sentences/sentences-in';
import { listBullets, opensBullet } from '../bullets';
import type { ReadRecommendation } from '../response-document';

/** One thing that a recommendation asks for, in its own words. A suggestion: a person accepts, changes or refuses it. */
export type SuggestedPart = { ref: string; text: string; addressedTo: 'local' | 'national' };

const ASKS = /\b(?:should|must|needs? to|(?:is|are) to)\b/i;
const LOCAL =
  /\b(?:polic(?:e|ing) (?:forces?|bod(?:y|ies))|forces?|constabular(?:y|ies)|chief (?:constables?|officers?)|the police|commissioners?|PCCs?)\b/i;
const NATIONAL =
  /\b(?:Home Office|Home Secretary|College of Policing|NPCC|National Police Chiefs|government|Ministry of Justice|Attorney General|CPS lead|Crown Prosecution Service|inspectorates?|HMICFRS|NHS England)\b/i;
/** "This should improve relationships" says what for. */
const SAYS_WHAT_FOR = /^This should\b/;

const asks = (sentence: string): boolean => ASKS.test(sentence) && !SAYS_WHAT_FOR.test(sentence);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Whom a sentence asks: who stands before "should". Anything that no national body alone is asked for is for the force. */
function addresseeOf(sentence: string): SuggestedPart['addressedTo'] {
  const asked = sentence.slice(0, ASKS.exec(sentence)?.index ?? sentence.length);
  return NATIONAL.test(asked) && !LOCAL.test(withoutTitles(asked)) ? 'national' : 'local';
}

/** "The NPCC lead" and "the College of Policing" speak of police, and are not a force. */
const withoutTitles = (words: string): string =>
  words.replace(/College of Policing|National Police Chiefs’? Council/gi, '');

/** The sentences that ask; one that does not ask belongs to the one before it. */
function askingSentences(text: string): string[] {
  const parts: { start: number; end: number }[] = [];
  for (const sentence of sentencesIn(text)) {
    const last = parts.at(-1);
    const lastAsks = last !== undefined && asks(text.slice(last.start, last.end));
    if (last && !(lastAsks && asks(text.slice(sentence.start, sentence.end)))) last.end = sentence.end;
    else parts.push({ ...sentence });
  }
  return parts.map(({ start, end }) => text.slice(start, end));
}

/** The words before a list, without the sentence that only opens it ("As a minimum, the following should be included:"). */
function beforeList(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => opensBullet(line.trim()));
  const words = lines.slice(0, first).join('\n').trim();
  const opening = sentencesIn(words).at(-1);
  return opening && words.endsWith(':') ? words.slice(0, opening.start).trim() : words;
}

const join = (words: string): string => words.replace(/\s+/g, ' ').trim();

/**
 * What a recommendation asks for, thing by thing: each sentence that asks, and each row of its list. Words are those of the
 * recommendation and nothing else; a recommendation that asks for one thing is one part under its own reference.
 */
export function suggestParts({ ref, text }: Pick<ReadRecommendation, 'ref' | 'text'>): SuggestedPart[] {
  const rows = listBullets(text).map((words) => words.replace(/[;,.]?(?: and| or)?$/, ''));
  const sentences = askingSentences(rows.length === 0 ? text : beforeList(text)).filter(
    (words) => words !== '',
  );
  const found = [
    ...sentences.map((words) => [words, words] as const),
    ...rows.map((row) => [row, text] as const),
  ];
  return found.map(([words, asked], index) => ({
    ref: found.length === 1 ? ref : `${ref}${LETTERS[index] ?? `-${index + 1}`}`,
    text: join(words),
    addressedTo: addresseeOf(asked),
  }));
}
