import type { Day } from '@/lib/domain/day';
import { readDatesInProse } from './marks/dates-in-prose';
import { findFirstTitle, findStatedTitle } from './marks/stated-title';
import { DATE_WORDS, readDayInWords } from './days-in-words';
import { LOOK_AT } from './headings';
import { type SourceLine, listLines } from './source-lines';

/** What the lines above the first words say. `end` is where those lines end in the front of the document; 0 when there are none. */
export type TitleBlock = {
  end: number;
  title: string | null;
  publishedOn: Day | null;
  respondent: string | null;
  respondedOn: Day | null;
};

const LINES_LOOKED_AT = 25;
const LONGEST_TITLE = 600;
const LONGEST_FRONT = 20_000;
const PUBLISHED = new RegExp(`^published(?: on)?:? (?:the )?(${DATE_WORDS})\\.?$`, 'i');
const RESPONDED = new RegExp(`^(.{0,100}?) ?\\bresponse dated:? (${DATE_WORDS})\\.?$`, 'i');

/** Reads the title block at the top of `front`, the words before the first recommendation. */
export function readTitleBlock(front: string, { isFound }: { isFound: boolean }): TitleBlock {
  const lines = listFilledLines(front);
  const published = findLine(lines, PUBLISHED);
  const responded = findLine(lines, RESPONDED);
  const dated = [published, responded].filter((line) => line !== null);
  const inProse = readDatesInProse(front.slice(0, LONGEST_FRONT));
  const first = Math.min(...dated.map(({ index }) => index));
  const stated = isFound ? findStatedTitle(front.slice(0, LONGEST_FRONT)) : null;
  const above = dated.length > 0 ? readTitle(withoutInspectorates(lines.slice(0, first))) : null;
  return {
    end: Math.max(0, ...dated.map(({ end }) => end)),
    title: stated ?? above ?? (isFound ? findFirstTitle(front) : null),
    publishedOn: readDayInWords(published?.found[1] ?? inProse.published ?? ''),
    respondent: readRespondent(responded?.found[1] ?? ''),
    respondedOn: readDayInWords(responded?.found[2] ?? inProse.responded ?? ''),
  };
}

const INSPECTORATE =
  /^(?:(?:an? )?(?:joint |thematic )*(?:inspection|report|review) by\b|HMIC|HMICFRS|HMCPSI|(?:HM|His Majesty['’]s|Her Majesty['’]s) (?:Inspectorate|Crown Prosecution)|inspected by\b)/i;

/** The lines of a title block without those that only say who inspected. */
const withoutInspectorates = (lines: readonly SourceLine[]): SourceLine[] =>
  lines.filter(({ words }) => !INSPECTORATE.test(words));

function listFilledLines(front: string): SourceLine[] {
  const lines = listLines(front.slice(0, LONGEST_FRONT));
  const filled: SourceLine[] = [];
  for (let index = 0; index < lines.count && filled.length < LINES_LOOKED_AT; index += 1) {
    const line = lines.at(index);
    if (line.words !== '') filled.push({ ...line, words: withoutMarks(line.words) });
  }
  return filled;
}

/** Without the marks of bold print and headings at either end, and with single spaces. */
function withoutMarks(words: string): string {
  return words.length > LOOK_AT
    ? words
    : words
        .replace(/^[#*_\s]+/, '')
        .replace(/[*_\s]+$/, '')
        .replace(/\s+/g, ' ');
}

function findLine(lines: readonly SourceLine[], pattern: RegExp) {
  for (const [index, { words, end }] of lines.entries()) {
    const found = words.length > LOOK_AT ? null : pattern.exec(words);
    if (found) return { index, end, found };
  }
  return null;
}

/** The title in the document's own words and case. Where it is in quotation marks, what follows them is a series name. */
function readTitle(lines: readonly SourceLine[]): string | null {
  const joined = lines.map(({ words }) => words).join(' ');
  if (joined === '' || joined.length > LONGEST_TITLE) return null;
  const quoted = /^[‘“'"](.+)[’”'"](?=\s|$)/.exec(joined);
  return quoted?.[1] ?? joined.replace(/^[‘“'"]/, '');
}

const SMALL_WORDS = ['and', 'for', 'in', 'of', 'the'];
const SHORT_NAMES = /^(?:O?PCC|PFCC|OPFCC|MOPAC|CC|DPCC)(?:['’]S)?$/;

/** "DEVON & CORNWALL PCC" is written "Devon & Cornwall PCC": capitals belong to the title block, not to the name. */
function readRespondent(words: string): string | null {
  const name = words
    .replace(/[:,–—-]\s*$/, '')
    .replace(/^the\s+/i, '')
    .trim();
  if (name === '') return null;
  if (name !== name.toUpperCase()) return name;
  return name
    .split(/\s+/)
    .map((word) => (SHORT_NAMES.test(word) ? word : inNameCase(word)))
    .join(' ');
}

function inNameCase(word: string): string {
  const lower = word.toLowerCase();
  return SMALL_WORDS.includes(lower)
    ? lower
    : lower.replace(/^\p{L}|(?<=-)\p{L}/gu, (letter) => letter.toUpperCase());
}
