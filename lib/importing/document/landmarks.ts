import {
  LOOK_AT,
  type LineInPlace,
  readAnsweredRefs,
  readHeading,
  readUnnumberedHeading,
  runsOn,
} from './headings';
import { unnumberedRef } from './marks/kinds';
import { findListed } from './marks/listed';
import { listQuotedLines } from './marks/quoted-lines';
import { isSectionTitle, opensAnnex } from './marks/section-titles';
import { type SourceLines, listLines } from './source-lines';
import { type Voice, readVoiceHeading } from './voices';

/** A place in the source where something may begin: the mark itself runs from `start` to `bodyStart`. */
export type Landmark = { start: number; bodyStart: number } & (
  | { kind: 'heading'; refs: string[]; inline: boolean; unnumbered?: string }
  | { kind: 'list item'; refs: string[]; statusStart: number }
  | { kind: 'listed'; refs: string[] }
  | { kind: 'aside'; why: string }
  | { kind: 'voice'; voice: Voice | null }
  | { kind: 'answers begin' }
  | { kind: 'answer in text'; refs: string[] }
  | { kind: 'closing' }
);

const ANSWERS_BEGIN =
  /^In (?:response|answer|reply) to (?:these|those|the|all|each)(?: \w+){0,3} recommendations\b|^[#*_ ]{0,10}(?:\w+ )?responses? to (?:the|these|all) recommendations[:*_ ]*$/i;
const CLOSING =
  /^(?:(?:this|the|my|our) (?:response|letter|reply|document) (?:is|was|will be|has been)(?: also)? published\b|yours (?:sincerely|faithfully)\b)/i;
const ITEM_NUMBER = /^\d{1,3}$/;
const ITEM_STATUS =
  /^(?:completed?|closed|open|ongoing|outstanding|overdue|on hold|in progress|not started|superseded|accepted|rejected)$/i;

/** Every landmark of the text, in order. */
export function listLandmarks(text: string): Landmark[] {
  const lines = listLines(text);
  const quoted = listQuotedLines(lines);
  const landmarks: Landmark[] = [];
  for (let index = 0; index < lines.count; index += 1) {
    if (quoted.has(index)) continue;
    if (opensAnnexAfter(landmarks, { text, lines, index })) {
      const { start } = lines.at(index);
      landmarks.push({ kind: 'aside', start, bodyStart: start, why: IN_AN_ANNEX });
      break;
    }
    const landmark = readLandmark({ text, lines, index });
    if (landmark) landmarks.push(landmark);
  }
  return withoutEarlyClosings(
    withListed(numberUnnumbered(withoutLoneItem(landmarks)), findListed(text, lines)),
  );
}

const IN_AN_ANNEX = 'It is in an annex, which may repeat what others asked or answered.';
const AFTER_THE_LIST =
  'It stands after a row of the list of recommendations, and nothing says that it belongs to it.';

/** Words of a recommendation or an answer that came before: a line of a table of contents opens no annex. */
const FEWEST_WORDS_BEFORE = 40;

function opensAnnexAfter(landmarks: readonly Landmark[], { text, lines, index }: Place): boolean {
  const { words, start } = lines.at(index);
  const last = landmarks.at(-1);
  if (!last || !opensAnnex(words.slice(0, LOOK_AT)) || !isSectionTitle(lines, index)) return false;
  return (
    text.slice(last.bodyStart, last.bodyStart + LOOK_AT).trim().length >= FEWEST_WORDS_BEFORE &&
    start > last.bodyStart
  );
}

/** A list counts only where the document gives its recommendations no headings of their own. */
function withListed(landmarks: Landmark[], listed: ReturnType<typeof findListed>): Landmark[] {
  if (listed.length === 0 || landmarks.some(({ kind }) => kind === 'heading' || kind === 'list item'))
    return landmarks;
  const rows = listed.map(({ ref, ...place }): Landmark =>
    ref === null
      ? { kind: 'aside', ...place, why: AFTER_THE_LIST }
      : { kind: 'listed', refs: [ref], ...place },
  );
  return [...landmarks, ...rows].sort((one, other) => one.start - other.start);
}

/** Things without a number are counted kind by kind, in their order. */
function numberUnnumbered(landmarks: Landmark[]): Landmark[] {
  const counts = new Map<string, number>();
  return landmarks.map((landmark) => {
    const label = landmark.kind === 'heading' ? landmark.unnumbered : undefined;
    if (landmark.kind !== 'heading' || label === undefined) return landmark;
    const kind = unnumberedRef(label, 0);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return { ...landmark, refs: [unnumberedRef(label, count)] };
  });
}

type Place = { text: string; lines: SourceLines; index: number };

function readLandmark({ text, lines, index }: Place): Landmark | null {
  const { start, end, words } = lines.at(index);
  if (words === '') return null;
  if (ITEM_NUMBER.test(words)) return readListItem({ text, lines, index });
  if (!/^[#*_>\s]{0,40}(?:\d{1,3}\.\s{1,5})?[A-Za-z]/.test(words.slice(0, 60))) return null;

  const place: LineInPlace = {
    raw: text
      .slice(start, Math.min(end, start + 2 * LOOK_AT))
      .trimEnd()
      .replace(/\s/g, ' '),
    before: index > 0 ? lines.at(index - 1).words : '',
    after: index + 1 < lines.count ? lines.at(index + 1).words : '',
  };
  const heading = readHeading(place);
  if (heading)
    return { kind: 'heading', refs: heading.refs, start, ...bodyOf(heading.wordsAt, { start, end }) };

  const unnumbered = readUnnumberedHeading(place);
  if (unnumbered !== null)
    return { kind: 'heading', refs: [], unnumbered, start, ...bodyOf(null, { start, end }) };

  const voice = readVoiceHeading(place.raw);
  if (voice && !runsOn(place.before)) {
    return {
      kind: 'voice',
      voice: voice.voice,
      start,
      bodyStart: bodyOf(voice.wordsAt, { start, end }).bodyStart,
    };
  }
  return readOpeningWords(place, start);
}

function readOpeningWords(place: LineInPlace, start: number): Landmark | null {
  const refs = readAnsweredRefs(place);
  if (refs.length > 0) return { kind: 'answer in text', refs, start, bodyStart: start };

  const opening = place.raw.slice(0, LOOK_AT).trimStart();
  if (runsOn(place.before)) return null;
  if (ANSWERS_BEGIN.test(opening)) return { kind: 'answers begin', start, bodyStart: start };
  return CLOSING.test(opening) ? { kind: 'closing', start, bodyStart: start } : null;
}

function bodyOf(wordsAt: number | null, line: { start: number; end: number }) {
  return { inline: wordsAt !== null, bodyStart: wordsAt === null ? line.end : line.start + wordsAt };
}

/** A number alone on a line with the name of a status under it: how registers of recommendations are copied out. */
function readListItem({ lines, index }: Place): Landmark | null {
  const item = lines.at(index);
  if (index + 1 >= lines.count) return null;
  const status = lines.at(index + 1);
  if (!ITEM_STATUS.test(status.words)) return null;
  return {
    kind: 'list item',
    refs: [item.words],
    start: item.start,
    statusStart: status.start,
    bodyStart: status.end,
  };
}

function withoutLoneItem(landmarks: Landmark[]): Landmark[] {
  const items = landmarks.filter(({ kind }) => kind === 'list item').length;
  return items === 1 ? landmarks.filter(({ kind }) => kind !== 'list item') : landmarks;
}

/** Closing words close only when nothing else begins after them. */
function withoutEarlyClosings(landmarks: Landmark[]): Landmark[] {
  const last = landmarks.findLastIndex(({ kind }) => kind !== 'closing');
  const closing = landmarks[last + 1];
  const others = landmarks.filter(({ kind }) => kind !== 'closing');
  return closing ? [...others, closing] : others;
}
