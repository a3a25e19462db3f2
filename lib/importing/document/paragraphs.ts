import { opensBullet } from './bullets';
import { type SourceLines, endsSentence, listLines } from './source-lines';

/**
 * Where the first paragraph of `body` ends, as an offset. Where blank lines part the paragraphs, a blank line ends it;
 * in a document pasted without blank lines, the first line that ends a sentence does. A list belongs to the words
 * that introduce it.
 */
export function firstParagraphEnd(body: string): number {
  const lines = listLines(body);
  const ends = hasBlankBetween(lines) ? endsAtBlank : endsAtSentence;
  let begun = false;
  for (let index = 0; index < lines.count; index += 1) {
    const { words, end } = lines.at(index);
    begun ||= words !== '';
    if (begun && ends(lines, index)) return end;
  }
  return body.length;
}

function endsAtSentence(lines: SourceLines, index: number): boolean {
  return endsSentence(lines.at(index).words) && !opensBullet(wordsAt(lines, index + 1));
}

function endsAtBlank(lines: SourceLines, index: number): boolean {
  const { words } = lines.at(index);
  if (words === '' || wordsAt(lines, index + 1) !== '') return false;
  return !/[:;,]$|; and$/.test(words.slice(-10));
}

function wordsAt(lines: SourceLines, index: number): string {
  return index < lines.count ? lines.at(index).words : '';
}

function hasBlankBetween(lines: SourceLines): boolean {
  let blankAfterWords = false;
  let begun = false;
  for (let index = 0; index < lines.count; index += 1) {
    const blank = lines.at(index).words === '';
    if (!blank && blankAfterWords) return true;
    blankAfterWords = blank && begun;
    begun ||= !blank;
  }
  return false;
}
