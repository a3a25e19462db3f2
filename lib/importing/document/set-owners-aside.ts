import { type Cut, nameRefs } from './placement';
import { type SourceLine, endsSentence, listLines } from './source-lines';

const LONGEST_LABEL = 60;

/**
 * Registers of recommendations close each entry with a label, most often the force it is addressed to. A short last
 * line that several recommendations share is such a label and no part of their words.
 */
export function setOwnersAside(text: string, cuts: readonly Cut[]): Cut[] {
  const labels = cuts.map((cut, index) =>
    cut.kind === 'recommendation' && !cut.inline
      ? readLabel(text.slice(cut.start, cuts[index + 1]?.start ?? text.length))
      : null,
  );
  const uses = new Map<string, number>();
  for (const label of labels) if (label) uses.set(label.words, (uses.get(label.words) ?? 0) + 1);

  return cuts.flatMap((cut, index) => {
    const label = labels[index];
    if (!label || (uses.get(label.words) ?? 0) < 2) return [cut];
    const why = `A label under ${nameRefs(cut.refs)} that other entries have too. It is not part of the recommendation.`;
    return [cut, { ...cut, start: cut.start + label.start, kind: 'unplaced', refs: [], why }];
  });
}

function readLabel(body: string): SourceLine | null {
  const lines = listLines(body);
  const filled: SourceLine[] = [];
  for (let index = lines.count - 1; index >= 0 && filled.length < 2; index -= 1) {
    const line = lines.at(index);
    if (line.words !== '') filled.push(line);
  }
  const [last, earlier] = filled;
  if (!last || !earlier || last.words.length > LONGEST_LABEL) return null;
  return endsSentence(last.words) || /[:;,]$/.test(last.words) ? null : last;
}
