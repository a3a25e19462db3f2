import { opensBullet } from '@/lib/importing/document/bullets';

/** Words that end in a full stop and no sentence. */
const SHORT_FORMS =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|etc|approx|para|paras|no|nos|mr|mrs|ms|dr|prof|st|rec|sgt|supt|\p{L})\.$/iu;
const ENDS = /[.!?][*_]{0,3}["'”’)\]]{0,3}(?=\s)/g;
const BLANK_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g;
const ONLY_A_MARK = /^\P{L}*$/u;

/** The sentences of any text, as places in it. */
export const sentencesIn = (text: string): { start: number; end: number }[] =>
  slicesBetween(text, cutsOf(text));

/** Offsets at which a sentence may begin. */
function cutsOf(text: string): number[] {
  const blanks = [...text.matchAll(BLANK_LINE)].map((found) => found.index + found[0].length);
  const ends = [...text.matchAll(ENDS)]
    .map((found) => found.index + found[0].length)
    .filter((end) => isEnd(text, end));
  return [...blanks, ...ends].toSorted((a, b) => a - b);
}

const LONGEST_SHORT_FORM = 12;

function isEnd(text: string, end: number): boolean {
  const next = text.slice(end, end + 40).trimStart();
  // A bullet may open with a small letter: "- considering early advice".
  if (/^\p{Ll}/u.test(next) && !opensBullet(next)) return false;
  return !SHORT_FORMS.test(text.slice(Math.max(0, end - LONGEST_SHORT_FORM), end));
}

type Slice = { start: number; end: number };

/** The pieces between the cuts, without the white space around them. A piece without a letter belongs to the next one. */
function slicesBetween(text: string, cuts: readonly number[]): Slice[] {
  const found: Slice[] = [];
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    const piece = trimmed(text, start, cut);
    if (piece === null) continue;
    if (cut !== text.length && ONLY_A_MARK.test(text.slice(piece.start, piece.end))) continue;
    found.push(piece);
    start = cut;
  }
  return found;
}

function trimmed(text: string, from: number, to: number): Slice | null {
  const piece = text.slice(from, to);
  const words = piece.trim();
  if (words === '') return null;
  const start = from + piece.indexOf(words);
  return { start, end: start + words.length };
}
