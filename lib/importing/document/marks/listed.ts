import type { SourceLines } from '../source-lines';
import { asks } from './asks';
import { unnumberedRef } from './kinds';
import { isContentsLine, isSectionTitle, opensRecommendations } from './section-titles';

/** A recommendation that is a row of a list, or (ref null) a place where words stand that are no row of it. */
export type Listed = { start: number; bodyStart: number; ref: string | null };

const NUMBERED = /^(\d{1,3}(?:\([a-z]\)|[a-z])?)[.)]\s+(?=\p{Lu})/u;
const BULLET = /^[-–—•*·▪◦‣]\s+(?=\p{Lu})/u;

type Row = { start: number; bodyStart: number; number: string | null; words: string };

/**
 * Reports without a heading for each recommendation list them under "Recommendations", with a number and a stop or with
 * bullets. A row is one when it asks ("should", "must"); the list ends at the next title.
 */
export function findListed(text: string, lines: SourceLines): Listed[] {
  const listed: Listed[] = [];
  let unnumbered = 0;
  for (let index = 0; index < lines.count; index += 1) {
    if (!opensRecommendations(lines.at(index).words)) continue;
    const section = readSection(lines, index + 1);
    for (const { row, after } of section.rows) {
      if (row.number === null) unnumbered += 1;
      const indent = /^\s*/.exec(text.slice(row.start, row.bodyStart))?.[0].length ?? 0;
      const ref = row.number ?? unnumberedRef('Recommendation', unnumbered);
      listed.push({ start: row.start, bodyStart: row.bodyStart + indent, ref });
      if (after !== null) listed.push({ start: after, bodyStart: after, ref: null });
    }
    index = section.end - 1;
  }
  return listed;
}

function readSection(lines: SourceLines, from: number) {
  const rows: { row: Row; after: number | null }[] = [];
  let isNumbered: boolean | null = null;
  let index = from;
  while (index < lines.count && !isSectionTitle(lines, index)) {
    const row = readRow(lines, index);
    isNumbered ??= row === null ? null : row.number !== null;
    if (!row || (row.number !== null) !== isNumbered) {
      index += 1;
      continue;
    }
    const end = endOfRow(lines, index + 1, isNumbered);
    const words = textOf(lines, index, end);
    if (asks(words) && !isContentsLine(row.words))
      rows.push({ row, after: startOfOther(lines, end, isNumbered) });
    index = end;
  }
  return { rows, end: Math.max(index, from) };
}

function readRow(lines: SourceLines, index: number): Row | null {
  const { start, words } = lines.at(index);
  const found = NUMBERED.exec(words) ?? BULLET.exec(words);
  if (!found) return null;
  return { start, bodyStart: start + found[0].length, number: found[1] ?? null, words };
}

const isRow = (lines: SourceLines, index: number, isNumbered: boolean): boolean => {
  const row = readRow(lines, index);
  return row !== null && (row.number !== null) === isNumbered;
};

/** A row goes on until the next one, or until a paragraph that is no list of its own follows a blank line. */
function endOfRow(lines: SourceLines, from: number, isNumbered: boolean): number {
  let index = from;
  for (; index < lines.count && !isRow(lines, index, isNumbered); index += 1) {
    const { words } = lines.at(index);
    if (words !== '' && lines.at(index - 1).words === '' && readRow(lines, index) === null) break;
  }
  return index;
}

function startOfOther(lines: SourceLines, end: number, isNumbered: boolean): number | null {
  return end < lines.count && !isRow(lines, end, isNumbered) ? lines.at(end).start : null;
}

function textOf(lines: SourceLines, from: number, to: number): string {
  const words: string[] = [];
  for (let index = from; index < to; index += 1) words.push(lines.at(index).words);
  return words.join(' ').trim();
}
