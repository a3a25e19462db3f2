import type { Day } from '@/lib/domain/day';
import { listBullets } from './bullets';
import { findAddressees } from './marks/addressees';
import { kindOfRef, type RecommendationKind } from './marks/kinds';
import { type Label, readLabel } from './marks/labels';
import { findPosition, type Position } from './marks/position';
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
export type ReadRecommendation = {
  ref: string;
  kind: RecommendationKind;
  text: string;
  bullets: string[];
  /** When it is to be done and whom it asks, in the document's own words. */
  timing: string | null;
  addressees: string[];
};

export type ReadResponse = { ref: string; voice: Voice; text: string; position: Position | null };

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
  const front = text.slice(0, cuts[1]?.start ?? text.length);
  const title = readTitleBlock(front, { isFound: cuts.length > 1 });
  return { pieces: withFront(cuts, title.end), title };
}

/** What a text says when its pieces and its titles are these, as found or as a person has corrected them. */
export function documentOf(text: string, pieces: readonly Cut[], title: FrontDetails): ResponseDocument {
  const body = pieces.find(({ kind }) => kind !== 'title' && kind !== 'intro');
  const front = text.slice(0, body?.start ?? text.length);
  const slices = sliceText(text, pieces);
  const labels = readLabels(slices);
  const voices = countVoices(slices);
  const recommendations = slices.flatMap((slice) => readRecommendation(slice, labels));
  const responses = slices.flatMap((slice) => readResponse(slice, { labels, voices }));
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

/** What the document says of each recommendation in lines of their own, by reference. */
type Labels = ReadonlyMap<string, readonly Label[]>;

function readLabels(slices: readonly Slice[]): Labels {
  const labels = new Map<string, Label[]>();
  for (const { kind, refs, text } of slices) {
    const label = kind === 'unplaced' && refs.length > 0 ? readLabel(text.trim()) : null;
    if (label) for (const ref of refs) labels.set(ref, [...(labels.get(ref) ?? []), label]);
  }
  return labels;
}

function readRecommendation({ kind, refs, text }: Slice, labels: Labels): ReadRecommendation[] {
  if (kind !== 'recommendation') return [];
  const words = verbatim(text);
  const timing = findTiming(words);
  const addressees = findAddressees(words);
  return refs.map((ref) => {
    const said = (what: 'deadline' | 'addressee') =>
      (labels.get(ref) ?? []).flatMap((label) => (label.kind === what ? [label.words] : []));
    return {
      ...{ ref, kind: kindOfRef(ref), text: words, bullets: listBullets(words) },
      timing: timing ?? said('deadline')[0] ?? null,
      addressees: addressees.length > 0 ? addressees : said('addressee'),
    };
  });
}

/** How many voices answer each recommendation: a position on a line of its own is the one's only where there is one. */
function countVoices(slices: readonly Slice[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, refs } of slices)
    if (kind === 'response') for (const ref of refs) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return counts;
}

function readResponse(
  { kind, refs, voice, text }: Slice,
  { labels, voices }: { labels: Labels; voices: ReadonlyMap<string, number> },
): ReadResponse[] {
  if (kind !== 'response') return [];
  const words = verbatim(text);
  return refs.map((ref) => {
    const label =
      voices.get(ref) === 1 ? labels.get(ref)?.find((each) => each.kind === 'position') : undefined;
    return { ref, voice, text: words, position: findPosition(words) ?? label?.position ?? null };
  });
}

function joinKind(slices: readonly Slice[], kind: PartKind): string | null {
  const words = verbatim(slices.flatMap((slice) => (slice.kind === kind ? [slice.text] : [])).join(''));
  return words === '' ? null : words;
}

function toPart({ kind, refs, text }: Slice): DocumentPart {
  return refs.length === 0 ? { kind, text } : { kind, ref: refs.join(' and '), text };
}
