import { LABELS, markedRef } from './marks/kinds';
import { isContentsLine } from './marks/section-titles';
import { endsSentence } from './source-lines';

/** A line that opens the part of one recommendation (or of several): whom it names, and where its own words begin. */
export type Heading = { refs: string[]; wordsAt: number | null };

/** A line, every kind of space in it written ' ', with the lines that touch it; a blank one, or none, is ''. */
export type LineInPlace = { raw: string; before: string; after: string };

/** A heading is short: no more of a line than this is ever looked at, so a line of any length costs the same. */
export const LOOK_AT = 200;

/** "5", "12a", "1.2", "4(a)", "4 (b)": as reports number them. A bracket of more letters is a remark, not a number. */
const REF = '\\d{1,3}(?:\\.\\d{1,2})?(?: ?\\((?:[a-z]|[ivx]{2,4})\\)|[A-Za-z])?';
const REF_LIST = `${REF}(?:(?:,? and |, ?| ?& ?)${REF})*(?![\\w])`;
/** Where every paragraph has a number, the heading has one too: "5. Recommendation 1: …". */
const NAMES = new RegExp(
  `^[\\s#*_>\\uFEFF]{0,40}(\\d{1,3}\\.\\s{1,5})?(${LABELS})(?:\\s{1,5}(?:No\\.? ?|Number )?|(?<=R))(${REF_LIST})[*_]{0,3}`,
);
const WITHOUT_NUMBER =
  /^[\s#*_>\uFEFF]{0,40}(Recommendation|RECOMMENDATION|Area for [Ii]mprovement|AREA FOR IMPROVEMENT|Cause of [Cc]oncern|CAUSE OF CONCERN)[\s:*_]*$/;
const NOTHING_MORE = /^\s*(?:\([^()]{1,60}\))?[\s:.*_–—-]*$/;
// After a dash only a capital opens words of its own: "Recommendation 5 – the hardest – is…" is a sentence.
const WORDS_FOLLOW =
  /^\s{0,5}(?:\([^()]{1,60}\))?(?:(:|\.(?=[\s*_]))[*_]{0,3}\s*(?=\S)|\s?[–—-][*_]{0,3}\s\s*(?=[“‘"']?[A-Z]))/;
const ANSWERS = new RegExp(`^In (?:response|answer|reply) to [Rr]ecommendations? (${REF_LIST})`);

/** A line this long that does not end a sentence was broken by its width: the sentence runs on. */
const WRAPPED_AT = 45;
const JOINS_ON = /(?:,|[-–—]|\b(?:an?|and|as|at|by|for|from|in|of|on|or|see|the|to|under|with))$/i;

/** The recommendation heading that this line is, or null. A mention inside a running sentence is not a heading. */
export function readHeading(line: LineInPlace): Heading | null {
  const look = line.raw.slice(0, LOOK_AT);
  const named = NAMES.exec(look);
  if (!named) return null;
  if (isContentsLine(line.raw.slice(-LOOK_AT).trim())) return null;
  const [, paragraph, label = '', numbers = ''] = named;
  const refs = listRefs(numbers).map((number) => markedRef(label, number));
  const rest = look.slice(named[0].length);

  if (paragraph === undefined && line.raw.length <= LOOK_AT && NOTHING_MORE.test(rest)) {
    return JOINS_ON.test(line.before.slice(-20)) || /^[a-z]/.test(line.after)
      ? null
      : { refs, wordsAt: null };
  }
  const separator = WORDS_FOLLOW.exec(rest);
  if (!separator || runsOn(line.before)) return null;
  // "…are set out in the annex / Recommendation 5. The force…" is a sentence far more often than a heading.
  if (separator[1] === '.' && line.before !== '' && !endsSentence(line.before)) return null;
  return { refs, wordsAt: named[0].length + separator[0].length };
}

/** The label of a heading without a number ("Cause of concern" alone on its line), or null. */
export function readUnnumberedHeading(line: LineInPlace): string | null {
  const label = WITHOUT_NUMBER.exec(line.raw.slice(0, LOOK_AT))?.[1];
  if (label === undefined || JOINS_ON.test(line.before.slice(-20)) || /^[a-z]/.test(line.after)) return null;
  return label;
}

/** The recommendations that a paragraph says it answers ("In response to recommendation 10 and 22, …"); none: []. */
export function readAnsweredRefs(line: LineInPlace): string[] {
  const named = ANSWERS.exec(line.raw.slice(0, LOOK_AT).trimStart());
  return named && !runsOn(line.before) ? listRefs(named[1] ?? '') : [];
}

/** True when the sentence of this line goes on in the next one. */
export function runsOn(words: string): boolean {
  if (words === '' || endsSentence(words)) return false;
  return words.length >= WRAPPED_AT ? !/[:;]$/.test(words) : JOINS_ON.test(words);
}

function listRefs(words: string): string[] {
  const written = words.match(new RegExp(REF, 'g')) ?? [];
  return [...new Set(written.map((ref) => ref.replace(' (', '(')))];
}
