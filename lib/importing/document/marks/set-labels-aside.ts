import { type Cut, nameRefs } from '../placement';
import { type SourceLine, listLines } from '../source-lines';
import { type Label, readLabel } from './labels';

const WHY: Record<Label['kind'], (refs: string) => string> = {
  addressee: (refs) => `The document says whom ${refs} is for. It is no part of its words.`,
  deadline: (refs) => `The document gives ${refs} this time. It is no part of its words.`,
  status: (refs) =>
    `The document gives ${refs} this status. A status is decided from evidence, so it is not imported.`,
  position: (refs) => `The document says this of ${refs}. It is no part of its words.`,
};

/**
 * Lines at the end of a recommendation or an answer that say something about it ("By when: 31 May 2025", "Accepted in part")
 * are parts of their own that keep its reference: they are no words of the recommendation or of the answer.
 */
export function setLabelsAside(text: string, cuts: readonly Cut[]): Cut[] {
  return cuts.flatMap((cut, index) => {
    if (cut.kind !== 'recommendation' && cut.kind !== 'response') return [cut];
    const body = text.slice(cut.start, cuts[index + 1]?.start ?? text.length);
    const labels = labelsAtTheEnd(body).map(({ line, label }): Cut => {
      const why = WHY[label.kind](nameRefs(cut.refs));
      return { ...cut, start: cut.start + line.start, kind: 'unplaced', why };
    });
    return [cut, ...labels];
  });
}

function labelsAtTheEnd(body: string): { line: SourceLine; label: Label }[] {
  const lines = listLines(body);
  const found: { line: SourceLine; label: Label }[] = [];
  for (let index = lines.count - 1; index >= 0; index -= 1) {
    const line = lines.at(index);
    if (line.words === '') continue;
    const label = readLabel(line.words);
    if (!label) return found.reverse();
    found.push({ line, label });
  }
  // Nothing but labels: then they are its words after all.
  return [];
}
