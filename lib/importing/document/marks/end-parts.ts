import { type Cut, nameRefs } from '../placement';
import { type SourceLines, endsSentence, listLines } from '../source-lines';
import { speaksOfItself } from './asks';
import { closesAnswers, isSectionTitle } from './section-titles';

type End = { at: number; why: string };

/**
 * Ends a recommendation where something else begins under it: the title of another section, a paragraph that speaks of "we",
 * or, where every paragraph has a number, the next number. The last answer ends at a title that stands only after answers
 * ("Next steps", "Glossary"). What follows is set aside with the reason: it is never read as what was asked or answered.
 */
export function endParts(text: string, cuts: readonly Cut[]): Cut[] {
  const lastAnswer = cuts.findLastIndex(({ kind }) => kind === 'response');
  return cuts.flatMap((cut, index) => {
    const body = text.slice(cut.start, cuts[index + 1]?.start ?? text.length);
    const heading = text.slice(cuts[index - 1]?.start ?? 0, cut.start);
    const end =
      cut.kind === 'recommendation'
        ? endOfRecommendation(cut, { body, isNumbered: /^\s*\d{1,3}\./.test(heading) && cut.inline })
        : index === lastAnswer
          ? endOfLastAnswer(cut, body)
          : null;
    return end === null
      ? [cut]
      : [cut, { ...cut, start: cut.start + end.at, kind: 'unplaced', refs: [], why: end.why }];
  });
}

function endOfRecommendation(
  cut: Cut,
  { body, isNumbered }: { body: string; isNumbered: boolean },
): End | null {
  const lines = listLines(body);
  const name = nameRefs(cut.refs);
  let isSaid = false;
  for (let index = 0; index < lines.count; index += 1) {
    const { start, words } = lines.at(index);
    if (isSaid && isSectionTitle(lines, index))
      return { at: start, why: `A title, and what stands under it, after ${name}.` };
    if (isSaid && isNumbered && /^\d{1,3}\.\s/.test(words))
      return { at: start, why: `The next paragraph after ${name}.` };
    if (isSaid && !cut.inline && opensParagraph(lines, index) && speaksOfItself(paragraphAt(lines, index)))
      return { at: start, why: `It speaks of its writer, so nothing says that it is part of ${name}.` };
    isSaid ||= endsSentence(words) || /[;:]$/.test(words);
  }
  return null;
}

function endOfLastAnswer(cut: Cut, body: string): End | null {
  const lines = listLines(body);
  for (let index = 1; index < lines.count; index += 1) {
    const { start, words } = lines.at(index);
    if (isSectionTitle(lines, index) && closesAnswers(words))
      return {
        at: start,
        why: `A title, and what stands under it, after the answer to ${nameRefs(cut.refs)}.`,
      };
  }
  return null;
}

const opensParagraph = (lines: SourceLines, index: number): boolean =>
  index > 0 && lines.at(index).words !== '' && lines.at(index - 1).words === '';

function paragraphAt(lines: SourceLines, from: number): string {
  const words: string[] = [];
  for (let index = from; index < lines.count && lines.at(index).words !== ''; index += 1)
    words.push(lines.at(index).words);
  return words.join(' ');
}
