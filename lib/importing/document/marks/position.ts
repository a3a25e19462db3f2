/** What an answer says of a recommendation. Null: it does not say. */
export type Position = 'accepted' | 'accepted in part' | 'not accepted';

const IN_PART = '(?:partially|partly) (?:accept(?:s|ed)?|agreed?)|(?:accept(?:s|ed)?|agreed?) in part';
const LABEL = /^(?:position|accepted\?)\s*:\s*(.+)$/i;
const ON_A_LINE: readonly (readonly [RegExp, Position])[] = [
  [new RegExp(`^(?:${IN_PART})\\.?$`, 'i'), 'accepted in part'],
  [/^(?:not accepted|rejected|not agreed)\.?$/i, 'not accepted'],
  [/^accepted\.?$/i, 'accepted'],
];
const WHO = '(?:(?:the )?(?:force|constabulary|chief constable|commissioner)|we|i)';
const RECOMMENDATION = '(?: this| the)? recommendation(?: (?:\\d{1,3}))?';
const IN_A_SENTENCE: readonly (readonly [RegExp, Position])[] = [
  [new RegExp(`^${WHO} (?:do(?:es)? not accept|rejects?)${RECOMMENDATION}`, 'i'), 'not accepted'],
  [
    new RegExp(
      `^${WHO} (?:(?:partially|partly) accepts?${RECOMMENDATION}|accepts?${RECOMMENDATION} in part)`,
      'i',
    ),
    'accepted in part',
  ],
  [new RegExp(`^${WHO} (?:fully )?accepts?${RECOMMENDATION}(?=\\.| and\\b|,|$)`, 'i'), 'accepted'],
];

const readBy = (patterns: readonly (readonly [RegExp, Position])[], words: string): Position | null =>
  patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** The position that a line of its own states: "Accepted", "Position: not accepted". */
export function readPositionLine(line: string): Position | null {
  const words = line.replace(/^[#*_\s]+|[*_\s]+$/g, '');
  return readBy(ON_A_LINE, LABEL.exec(words)?.[1] ?? words);
}

/** The position that the first words of an answer state. Later words may be about another recommendation. */
export function findPosition(answer: string): Position | null {
  const opening = answer.slice(0, 200).trimStart();
  const [line = ''] = opening.split(/[\r\n]/, 1);
  return readPositionLine(line) ?? readBy(IN_A_SENTENCE, opening.replace(/\s+/g, ' '));
}
