import { labelOf } from './figure-text';
import { VALUE_FLAGS, type ValueFlag } from '@/lib/domain/figure';

/** What a mark in the place of a figure may mean. */
export const MARK_MEANINGS = {
  x: `[x] ${VALUE_FLAGS.x}`,
  c: `[c] ${VALUE_FLAGS.c}`,
  z: `[z] ${VALUE_FLAGS.z}`,
} as const satisfies Partial<Record<ValueFlag, string>>;
type MarkMeaning = keyof typeof MARK_MEANINGS;

/** A mark as it is written in a file, such as "–", "N/A" or "<5", and what a person said it means there. */
export type MissingMark = { mark: string; means: MarkMeaning };

/** The most different marks of one file; a column with more holds words. */
export const MOST_MARKS = 12;

const LONGEST = 24;
const SIGNS = /^(?:[-–—−*†‡~:]{1,3}|\.{2,3}|…|#?n\/?a\.?|[<≤]\s*\d{1,3})$/i;
const AS_SMALL = /^(?:[<≤]|(?:fewer|less) than|under|below)\s*\d{1,3}$/i;

/** True for a sign that stands where figures stand, though it is none: "–", "..", "N/A", "*", "<5". */
export const isMarkSign = (text: string): boolean => SIGNS.test(text.trim());

/** True for words that may be written in place of a figure: short, and without a digit unless they say "fewer than". */
const mayBeMark = (text: string): boolean =>
  text !== '' && text.length <= LONGEST && (!/\d/.test(text) || AS_SMALL.test(text));

export type MarkReader = {
  /** What a text means, or null where it is no mark that is known; one that may be a mark is then kept in `unknown`. */
  meaningOf(text: string): MarkMeaning | null;
  unknown(): string[];
};

/** Reads the marks of one file by what a person said of them. Small and capital letters are not told apart. */
export function markReader(known: readonly MissingMark[]): MarkReader {
  const meanings = new Map(known.map(({ mark, means }) => [labelOf(mark), means]));
  const unknown = new Map<string, string>();
  return {
    meaningOf(text) {
      const label = labelOf(text);
      const means = meanings.get(label) ?? null;
      if (means === null && mayBeMark(label) && !unknown.has(label)) unknown.set(label, text.trim());
      return means;
    },
    unknown: () => (unknown.size > MOST_MARKS ? [] : [...unknown.values()]),
  };
}

/** The names under which a form sends a mark, counted from 0, and what it means. */
export const markField = (at: number): string => `mark${at}`;
export const meaningField = (at: number): string => `meaning${at}`;

/** What a person is asked of a mark. */
export const askMeaning = (mark: string): string => `What does “${mark}” mean in this file?`;
