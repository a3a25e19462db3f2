import { opensBullet } from '../bullets';
import { type SourceLines, endsSentence } from '../source-lines';

const LONGEST = 70;
const MOST_WORDS = 11;
const AFTER_THE_ANSWERS =
  /^(?:annex|appendix|glossary|next steps|what happens next|conclusions?|contacts?|about this (?:report|response|document))\b/i;

/** The words of a line without the marks of bold print and headings around them. */
const plain = (words: string): string => words.replace(/^[#*_>\s]+|[*_\s]+$/g, '');

/** True for a line that is set apart and short, is no sentence and no row of a list: the title of what follows it. */
export function isSectionTitle(lines: SourceLines, index: number): boolean {
  const { words } = lines.at(index);
  if (words.length > LONGEST || words === '' || opensBullet(words)) return false;
  if (index > 0 && lines.at(index - 1).words !== '') return false;
  const title = plain(words);
  if (!/^\p{Lu}/u.test(title) || endsSentence(title) || /[,;:]$/.test(title)) return false;
  return title.split(/\s+/).length <= MOST_WORDS;
}

/** True for the titles that only stand after the last answer. */
export function closesAnswers(words: string): boolean {
  return AFTER_THE_ANSWERS.test(plain(words));
}

/** "Annex B: recommendations of 2019", but not "Annex A: our response": an answer is often annexed to a letter. */
export function opensAnnex(words: string): boolean {
  return /^(?:annex|appendix)\b/i.test(plain(words)) && !/\b(?:response|answer|comment|reply)/i.test(words);
}

/** "Recommendations", "Our recommendations": a list of them follows. */
export function opensRecommendations(words: string): boolean {
  return /^(?:(?:our|the|summary of|list of) )?recommendations$/i.test(plain(words).replace(/:$/, ''));
}

/** A line of a table of contents: dots or a gap, and the number of a page. */
export const isContentsLine = (words: string): boolean => /(?:\.{3,}|…|\s{3,})\s*\d{1,3}$/.test(words);
