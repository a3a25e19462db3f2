import { firstParagraphEnd } from './paragraphs';
import { type Cut, nameRefs } from './placement';

const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur)\b/;

/**
 * Letters set a recommendation on its heading line and answer it in the paragraphs below, with nothing in between.
 * The first paragraph is then the recommendation. The rest is its answer when it speaks in the first person, which an
 * inspectorate's recommendation never does; otherwise nothing says what it is, and it is set aside.
 */
export function splitInlineAnswers(text: string, cuts: readonly Cut[]): Cut[] {
  if (cuts.some(({ kind }) => kind === 'response' || kind === 'preamble')) return [...cuts];
  return cuts.flatMap((cut, index) => {
    if (cut.kind !== 'recommendation' || !cut.inline) return [cut];
    const body = text.slice(cut.start, cuts[index + 1]?.start ?? text.length);
    const end = firstParagraphEnd(body);
    const rest = body.slice(end);
    return rest.trim() === '' ? [cut] : [cut, cutRest(cut, { start: cut.start + end, rest })];
  });
}

function cutRest(cut: Cut, { start, rest }: { start: number; rest: string }): Cut {
  if (FIRST_PERSON.test(rest)) return { ...cut, start, kind: 'response' };
  const why = `It is under ${nameRefs(cut.refs)}, but nothing says whether it is the recommendation or its answer.`;
  return { ...cut, start, kind: 'unplaced', why };
}
