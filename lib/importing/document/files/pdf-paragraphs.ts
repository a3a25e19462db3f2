import { opensBullet } from '../bullets';
import { readHeading } from '../headings';
import { readVoiceHeading } from '../voices';
import type { Block } from './blocks';
import type { PdfLine } from './pdf-lines';

/** A gap larger than the usual one by this share parts two paragraphs. */
const LARGER_GAP = 1.3;
/** How much of a line may stay empty before we say that the next word would have fitted: in widths of a letter. */
const LETTERS_TO_SPARE = 2;
const ENDS = /(?:[.;:?!]["'”’)\]]{0,2}|; (?:and|or))$/;
/** Points by which a line must stand in from the usual left edge to be a row of a list. */
const INDENT = 8;
const BULLET_SIGNS = /^[•▪◦‣●○■–—·\uF0B7\uF0A7]\s*/;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

const letterWidth = ({ left, right, text }: PdfLine): number => (right - left) / Math.max(1, text.length);

/** How far the lines that begin at this left edge reach. A heading alone at its edge reaches as far as the page's others. */
const reach = (lines: readonly PdfLine[]): number => Math.max(0, ...lines.map(({ right }) => right));

/** True when the first word of the next line had room on this one: its author, and not the width, ended the line. */
function isEndedByAuthor(line: PdfLine, next: PdfLine, edge: number): boolean {
  if (!ENDS.test(line.text) && /^\p{Ll}/u.test(next.text)) return false;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  const letter = letterWidth(line);
  return line.right + (word.length + LETTERS_TO_SPARE) * letter < edge;
}

type Setting = { gap: number; left: number; edge: number };

function settingOf(lines: readonly PdfLine[]): Setting {
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page && line.y > next.y ? [line.y - next.y] : [];
  });
  const left = commonest(lines.map((line) => Math.round(line.left)));
  return { gap: median(gaps), left, edge: reach(lines) };
}

/** "Recommendation 5" at the head of a page goes on with nothing, however full the line before it was. */
function opensAPart(line: PdfLine, next: PdfLine): boolean {
  const isHeading = readHeading({ raw: next.text, before: line.text, after: '' }) !== null;
  return ENDS.test(line.text) && (isHeading || readVoiceHeading(next.text) !== null);
}

function beginsAnew(line: PdfLine, next: PdfLine, setting: Setting): boolean {
  if (opensBullet(next.text) || BULLET_SIGNS.test(next.text)) return true;
  if (opensAPart(line, next)) return true;
  if (Math.abs(next.height - line.height) > 1.5) return true;
  if (next.page === line.page && line.y - next.y > LARGER_GAP * setting.gap) return true;
  if (next.left < line.left - INDENT) return true;
  return isEndedByAuthor(line, next, setting.edge);
}

/** A word that was parted at the end of a line keeps its hyphen: whether it had one before is not known. */
const join = (words: string, next: string): string =>
  /\u00AD$/.test(words) ? words.slice(0, -1) + next : /\w-$/.test(words) ? words + next : `${words} ${next}`;

/** Words that stand in from the edge are a row of a list; its sign is often drawn, and then no letter of the text. */
function rowOf(lines: readonly PdfLine[], { left }: Setting): string | null {
  const text = wordsOf(lines);
  if (BULLET_SIGNS.test(text)) return `- ${text.replace(BULLET_SIGNS, '')}`;
  if (opensBullet(text)) return text;
  const isIndented = lines.every((line) => line.left > left + INDENT && line.left < left + 8 * INDENT);
  return isIndented ? `- ${text}` : null;
}

const wordsOf = (lines: readonly PdfLine[]): string => lines.map((line) => line.text).reduce(join);

function isFarBelow(
  lines: readonly PdfLine[],
  before: readonly PdfLine[] | undefined,
  { gap }: Setting,
): boolean {
  const [line, last] = [lines[0], before?.at(-1)];
  return !line || !last || (line.page === last.page && last.y - line.y > LARGER_GAP * gap);
}

/** The paragraphs of lines that a PDF sets one by one. Where the width ended a line, the words run on; also over a page. */
export function paragraphsOf(lines: readonly PdfLine[]): Block[] {
  const setting = settingOf(lines);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    if (!open || !last || beginsAnew(last, line, setting)) groups.push([line]);
    else open.push(line);
  }
  const rows = groups.map((group) => rowOf(group, setting));
  return groups.map((group, index) => {
    const isInList = rows[index] !== null && typeof rows[index - 1] === 'string';
    const follows = isInList && !isFarBelow(group, groups[index - 1], setting);
    return { text: rows[index] ?? wordsOf(group), follows };
  });
}
