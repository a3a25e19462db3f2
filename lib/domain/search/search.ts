import { labels } from '@/lib/domain/labels';

/** What a search of the record finds, in the order of the filters. */
export const SEARCH_KINDS = labels({
  recommendation: 'Recommendation',
  requirement: 'Part',
  response: 'Response',
  promise: 'Promise',
  assessment: 'What was recorded of a part',
  check: 'What was recorded of a promise',
  evidence: 'Evidence',
  file: 'File',
  document: 'Response document',
  measure: 'Measure',
});
export type SearchKind = keyof typeof SEARCH_KINDS;

/** A text in pieces: those that the search matched, and what is between them. */
export type Marked = readonly { text: string; isMatch: boolean }[];

/** One record that was found. */
export type SearchHit = {
  kind: SearchKind;
  id: string;
  /** The number of the recommendation, the part or the measure; of a sentence, its position; empty where there is none. */
  ref: string;
  title: Marked;
  excerpt: Marked;
  /** The slug of the inspection it belongs to, and the number of the recommendation. */
  inspection: string | null;
  recommendation: string | null;
  /** The record whose page shows it: of evidence and promises their id, of a sentence its position. */
  shownOn: string | null;
};

/** What is searched for, and the kind of record it is narrowed to. */
export type SearchAsked = { words: string; kind: SearchKind | null };

/** What was found: the best hits of the kind asked for, and how many there are of each kind. */
export type SearchResult = { hits: SearchHit[]; counts: Readonly<Partial<Record<SearchKind, number>>> };

export const NOTHING_FOUND: SearchResult = { hits: [], counts: {} };

/** The longest text that is searched for, in characters. */
export const LONGEST_SEARCH = 200;

/** The signs around a match, of the area that Unicode leaves to private use: no text of the record may keep them. */
export const MATCH_BEGINS = '\uE000';
export const MATCH_ENDS = '\uE001';

/** "a \uE000b\uE001 c" in its pieces. A sign without its other half marks nothing. */
export function splitMatches(text: string): Marked {
  return text.split(MATCH_BEGINS).flatMap((piece, index) => {
    const [match = '', after] = index === 0 ? ['', piece] : piece.split(MATCH_ENDS);
    const pieces =
      after === undefined
        ? [{ text: match, isMatch: false }]
        : [
            { text: match, isMatch: true },
            { text: after, isMatch: false },
          ];
    return pieces.filter((one) => one.text !== '');
  });
}
