import { isFlag } from './figure-rules';
import { plainCharacters, unusualIn } from './plain-characters';
import type { ValueFlag } from '@/lib/domain/figure';

/** What stands in a cell beside the thing itself: marks such as [p], and references to notes such as [note 4]. */
export type ReadWords = { plain: string; flags: ValueFlag[]; notes: string[] };

const BRACKETS = /\[([^\][]{1,40})\]/g;
const NOTE = /^notes? (?:[\d\s,and&-]+|[a-z*†‡§#]{1,3})$/i;

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Raised digits refer to a note. After "10" they may be a power, and after "m" a unit: those stay as they are. */
const RAISED = /(?<!\b10|m|[⁰¹²³⁴⁵⁶⁷⁸⁹])⁽?[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[\s,⁽⁾]*[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*⁾?/gi;

const HAS_RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/;

const asNote = (raised: string): string => {
  const numbers = raised.replace(/./gu, (character) => {
    const digit = RAISED_DIGITS.indexOf(character);
    return digit < 0 ? ' ' : String(digit);
  });
  return ` [note ${numbers.trim().replace(/\s+/g, ', ')}] `;
};

const flagOf = (word: string): ValueFlag | null => {
  const plain = word.trim().toLowerCase();
  return isFlag(plain) ? plain : null;
};

/** "[p, r]" or "[p]": every mark inside one pair of brackets, or null when one of them is not a mark. */
function flagsIn(words: string): ValueFlag[] | null {
  const flags = words.split(',').map(flagOf);
  return flags.some((flag) => flag === null) ? null : flags.filter((flag) => flag !== null);
}

/**
 * The text of a cell with line breaks and doubled spaces smoothed, its marks and its references to notes taken out: "231²"
 * and "231 [note 2]" are 231 with note 2.
 */
export function readWords(written: string): ReadWords {
  const text = HAS_RAISED.test(written) ? written.replace(RAISED, asNote) : written;
  if (!text.includes('[')) return { plain: text.replace(/\s+/g, ' ').trim(), flags: [], notes: [] };
  const flags: ValueFlag[] = [];
  const notes: string[] = [];
  const plain = text.replace(BRACKETS, (whole, words: string) => {
    if (NOTE.test(words)) notes.push(words.trim().toLowerCase());
    else {
      const found = flagsIn(words);
      if (!found) return whole;
      flags.push(...found.filter((flag) => !flags.includes(flag)));
    }
    return ' ';
  });
  return { plain: plain.replace(/\s+/g, ' ').trim(), flags, notes };
}

/** A label as it is compared with another: without notes, marks, and the difference of small and capital letters. */
export const labelOf = (text: string): string => readWords(text).plain.toLowerCase();

/** A text as a figure: the number, the marks beside it or in its place, and why it is neither. */
export type ReadFigure = {
  figure: number | null;
  flags: readonly ValueFlag[];
  notes: readonly string[];
  /** True when it says nothing at all: no figure was given, which is not the same as none. */
  isBlank: boolean;
  fault: string | null;
};

export const NO_FIGURE: ReadFigure = { figure: null, flags: [], notes: [], isBlank: true, fault: null };
const SAYS_BLANK = /^\(blank\)$/i;
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;
const THOUSANDS = /^\d{1,3}([, ]\d{3})+(\.\d+)?$/;

/** A number as people write it: "1,944,828", "2.8%", "−3", "(3)" for a negative. Null when it is none. */
export function readNumber(text: string): number | null {
  const plain = plainCharacters(text)
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const [, inBrackets] = /^\((.+)\)$/.exec(plain) ?? [];
  const isNegative = inBrackets !== undefined || plain.startsWith('-');
  const unsigned = (inBrackets ?? plain).replace(/^[-+]\s*/, '').replace(/\s*%$/, '');
  if (!PLAIN_NUMBER.test(unsigned) && !THOUSANDS.test(unsigned)) return null;
  const amount = Number(unsigned.replace(/[, ]/g, ''));
  // Hundreds of digits are no number that anything could keep.
  if (!Number.isFinite(amount)) return null;
  return isNegative ? -amount : amount;
}

/**
 * The figure people typed or a table holds, with its marks ("[p]" beside a number, "[c]" alone) and its notes
 * ("[note 4]"). What is neither a number, nor a mark, nor blank has a fault in words: nothing is guessed.
 */
export function readFigureText(text: string): ReadFigure {
  const plainFigure = readNumber(text);
  if (plainFigure !== null) return { ...NO_FIGURE, figure: plainFigure, isBlank: false };
  const { plain, flags, notes } = readWords(text);
  if (plain === '' || SAYS_BLANK.test(plain))
    return { ...NO_FIGURE, flags, notes, isBlank: flags.length === 0 };
  const figure = readNumber(plain);
  const fault =
    figure === null
      ? `“${plain}” is not a figure${unusualIn(plain)}. Write [c] for confidential or [x] for not available`
      : null;
  return { figure, flags, notes, isBlank: false, fault };
}

/** True for a text that stands where figures stand: a number, a mark, or a word for blank. */
export function isFigureText(text: string): boolean {
  const { figure, flags, fault } = readFigureText(text);
  return fault === null && (figure !== null || flags.length > 0 || SAYS_BLANK.test(text.trim()));
}
