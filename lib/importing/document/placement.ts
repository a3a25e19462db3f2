import type { Voice } from './voices';

/** What a part of the source is. Every character of the source is in exactly one part. */
export type PartKind =
  'title' | 'intro' | 'heading' | 'recommendation' | 'preamble' | 'response' | 'closing' | 'unplaced';

/** Where a part begins and what it is; it lasts until the next cut. `why` says why words could not be placed. */
export type Cut = {
  start: number;
  kind: PartKind;
  refs: string[];
  voice: Voice;
  why: string | null;
  /** True when the recommendation's words are on its heading line, so its answer may be under the same heading. */
  inline: boolean;
};

/** What is open while the source is read from top to bottom. */
export type Placement = {
  cuts: Cut[];
  /** True once the answers have begun: a heading then opens a response, not a recommendation. */
  answering: boolean;
  /** The voice of the section. A heading inside one answer speaks for that answer only. */
  voice: Voice;
  open: { refs: string[]; kind: 'recommendation' | 'response' | 'nothing' } | null;
  /** The words of each recommendation found so far, with single spaces, to know a repetition. */
  recommended: Map<string, string>;
  answered: Set<string>;
  /** True once one answer has held headings of its own for its voices. */
  voicesInsideAnswers: boolean;
};

/** A placement before the first line is read: everything is the front of the document. */
export function newPlacement(): Placement {
  const placement: Placement = {
    cuts: [],
    answering: false,
    voice: 'commissioner',
    open: null,
    recommended: new Map(),
    answered: new Set(),
    voicesInsideAnswers: false,
  };
  cut(placement, { start: 0, kind: 'intro' });
  return placement;
}

/** Begins a part. */
export function cut(placement: Placement, part: Partial<Cut> & Pick<Cut, 'start' | 'kind'>): void {
  placement.cuts.push({ refs: [], voice: placement.voice, why: null, inline: false, ...part });
}

/** Sets words aside with the reason; what follows them belongs to nothing until something new begins. */
export function setAside(placement: Placement, start: number, why: string): void {
  cut(placement, { start, kind: 'unplaced', why });
  placement.open = null;
}

type Marked = { start: number; bodyStart: number; refs: string[] };

/** Begins the words of one recommendation under its heading. */
export function beginRecommendation(
  placement: Placement,
  mark: Marked & { inline: boolean; words: string },
): void {
  const { refs, start, bodyStart, inline, words } = mark;
  cut(placement, { start, kind: 'heading', refs });
  cut(placement, { start: bodyStart, kind: 'recommendation', refs, inline });
  for (const ref of refs) placement.recommended.set(ref, squash(words));
  placement.open = { refs, kind: 'recommendation' };
}

/** Begins a response, unless the same voice has already answered: nothing is overwritten and nothing is merged. */
export function beginResponse(placement: Placement, mark: Marked & { voice: Voice }): void {
  const { refs, start, bodyStart, voice } = mark;
  const again = refs.filter((ref) => placement.answered.has(`${ref} ${voice}`));
  if (again.length > 0) {
    setAside(placement, start, `A second answer of the ${voice} to ${nameRefs(again)}. The first was kept.`);
    placement.open = { refs, kind: 'nothing' };
    return;
  }
  if (bodyStart > start) cut(placement, { start, kind: 'heading', refs });
  cut(placement, { start: bodyStart, kind: 'response', refs, voice });
  for (const ref of refs) placement.answered.add(`${ref} ${voice}`);
  placement.open = { refs, kind: 'response' };
}

/** "recommendation 5", "recommendations 10 and 22": refs as the document writes them. */
export function nameRefs(refs: readonly string[]): string {
  const names = refs.length > 1 ? `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}` : refs.join('');
  return `recommendation${refs.length > 1 ? 's' : ''} ${names}`;
}

/** Words with single spaces, to compare texts that were broken at different widths. */
export function squash(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
