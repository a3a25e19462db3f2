import type { Day } from '@/lib/domain/day';
import { listBullets } from './bullets';
import { listThingsToCheck } from './things-to-check';
import { placeParts } from './place-landmarks';
import type { Cut, PartKind } from './placement';
import { verbatim } from './source-lines';
import { findTiming } from './timing';
import { type TitleBlock, readTitleBlock } from './title-block';
import type { Voice } from './voices';

/** A slice of the source. `ref` is as the document writes it: "5", or "10 and 22" where one answer serves both. */
type DocumentPart = { kind: PartKind; ref?: string; text: string };

/** `text` is the whole recommendation, bullets and all; `bullets` are the same words again, one by one. */
export type ReadRecommendation = { ref: string; text: string; bullets: string[]; timing: string | null };

export type ReadResponse = { ref: string; voice: Voice; text: string };

/**
 * What a commissioner's response document says. Texts are word for word; the only change is that lines end in "\n".
 * The parts, put together, are the source, character for character.
 */
export type ResponseDocument = {
  inspection: { title: string | null; publishedOn: Day | null };
  respondent: string | null;
  respondedOn: Day | null;
  intro: string | null;
  recommendations: ReadRecommendation[];
  preamble: { text: string; bullets: string[] } | null;
  responses: ReadResponse[];
  closing: string | null;
  /** Words that could not be placed, and why. */
  unplaced: { text: string; why: string }[];
  /** What was placed by judgement, or is missing: sentences for the person who imports. */
  toCheck: string[];
  parts: DocumentPart[];
};

type Slice = Cut & { text: string };

const NOTHING_FOUND = 'No heading of a recommendation or of a response was found in this document.';

type FrontDetails = Pick<TitleBlock, 'title' | 'publishedOn' | 'respondent' | 'respondedOn'>;

/**
 * Reads a commissioner's response to an inspection. Pure: the same text always gives the same document. It never
 * renumbers a recommendation, never adds a word, and says what it could not place.
 */
export function readResponseDocument(text: string): ResponseDocument {
  const { pieces, title } = findPieces(text);
  return documentOf(text, pieces, title);
}

/** What the rules find in a text: where each piece begins, for a person to correct, and what its block of titles says. */
export function findPieces(text: string): { pieces: Cut[]; title: FrontDetails } {
  const cuts = placeParts(text);
  const title = readTitleBlock(text.slice(0, cuts[1]?.start ?? text.length));
  return { pieces: withFront(cuts, title.end), title };
}

/** What a text says when its pieces and its titles are these, as found or as a person has corrected them. */
export function documentOf(text: string, pieces: readonly Cut[], title: FrontDetails): ResponseDocument {
  const body = pieces.find(({ kind }) => kind !== 'title' && kind !== 'intro');
  const front = text.slice(0, body?.start ?? text.length);
  const slices = sliceText(text, pieces);
  const recommendations = slices.filter(({ kind }) => kind === 'recommendation').flatMap(readRecommendation);
  const responses = slices.filter(({ kind }) => kind === 'response').flatMap(readResponse);
  const preamble = joinKind(slices, 'preamble');
  return {
    inspection: { title: title.title, publishedOn: title.publishedOn },
    respondent: title.respondent,
    respondedOn: title.respondedOn,
    intro: joinKind(slices, 'intro'),
    recommendations,
    preamble: preamble === null ? null : { text: preamble, bullets: listBullets(preamble) },
    responses,
    closing: joinKind(slices, 'closing'),
    unplaced: slices.flatMap(({ kind, text: words, why }) =>
      kind === 'unplaced' && words.trim() !== ''
        ? [{ text: verbatim(words), why: why ?? NOTHING_FOUND }]
        : [],
    ),
    toCheck: listThingsToCheck({ front, slices, recommendations, responses }),
    parts: slices.map(toPart),
  };
}

/** Divides the front into title block and introduction. With nothing to introduce, it is words without a place. */
function withFront(cuts: readonly Cut[], titleEnd: number): Cut[] {
  const [front, ...rest] = cuts;
  if (!front) return [];
  const introduces = rest.some(({ kind }) => kind !== 'closing' && kind !== 'unplaced');
  const words: Cut = introduces ? front : { ...front, kind: 'unplaced', why: NOTHING_FOUND };
  if (titleEnd === 0) return [words, ...rest];
  return [{ ...front, kind: 'title' }, { ...words, start: titleEnd }, ...rest];
}

function sliceText(text: string, cuts: readonly Cut[]): Slice[] {
  return cuts
    .map((cut, index) => ({ ...cut, text: text.slice(cut.start, cuts[index + 1]?.start ?? text.length) }))
    .filter((slice) => slice.text !== '');
}

function readRecommendation({ refs, text }: Slice): ReadRecommendation[] {
  const words = verbatim(text);
  return refs.map((ref) => ({ ref, text: words, bullets: listBullets(words), timing: findTiming(words) }));
}

function readResponse({ refs, voice, text }: Slice): ReadResponse[] {
  return refs.map((ref) => ({ ref, voice, text: verbatim(text) }));
}

function joinKind(slices: readonly Slice[], kind: PartKind): string | null {
  const words = verbatim(slices.flatMap((slice) => (slice.kind === kind ? [slice.text] : [])).join(''));
  return words === '' ? null : words;
}

function toPart({ kind, refs, text }: Slice): DocumentPart {
  return refs.length === 0 ? { kind, text } : { kind, ref: refs.join(' and '), text };
}
