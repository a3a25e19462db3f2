import { type Position, readPositionLine } from './position';

/** What a column of a table, or a labelled line, says about a recommendation beside its words. */
export type Label =
  | { kind: 'addressee'; words: string }
  | { kind: 'deadline'; words: string }
  | { kind: 'status'; words: string }
  | { kind: 'position'; position: Position };

const NAMES: readonly (readonly [Exclude<Label['kind'], 'position'>, RegExp])[] = [
  ['addressee', /^(?:for|addressed to|addressees?|owner|lead|responsible(?: body)?)$/i],
  ['deadline', /^(?:by when|due(?: date| by)?|deadline|timescale|timing|complete by|target date)$/i],
  ['status', /^(?:status|progress status|rag(?: rating)?)$/i],
];

/** What a heading of a column is about, where it is about a recommendation and no words of one; else null. */
export function labelOfColumn(heading: string): Label['kind'] | null {
  const words = heading.trim();
  if (/^(?:position|accepted\??)$/i.test(words)) return 'position';
  return NAMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The label that a line is: "By when: 31 May 2025", "Accepted in part"; null for any other line. */
export function readLabel(line: string): Label | null {
  const position = readPositionLine(line);
  if (position) return { kind: 'position', position };
  const found = /^[#*_\s]{0,9}([^:]{2,20}):[*_]{0,3}\s+(\S.{0,118})$/.exec(line);
  const kind = NAMES.find(([, pattern]) => pattern.test(found?.[1]?.replace(/[*_]/g, '') ?? ''))?.[0];
  return kind && found?.[2] ? { kind, words: found[2].trim() } : null;
}
