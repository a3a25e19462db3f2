/** One line of a source: where it starts, where the next one starts, and its words without the white space around them. */
export type SourceLine = { start: number; end: number; words: string };

/** The lines of a text. Only their starts are kept, so that a text of millions of short lines stays affordable. */
export type SourceLines = { count: number; at: (index: number) => SourceLine };

const LINE_END = /\r\n?|\n/g;

/** The lines of `text`, whatever system wrote it (LF, CRLF or CR). Together they cover every character of the text. */
export function listLines(text: string): SourceLines {
  const starts = [0];
  for (const found of text.matchAll(LINE_END)) starts.push(found.index + found[0].length);
  const startOf = (index: number) => starts[index] ?? text.length;
  return {
    count: starts.length,
    at: (index) => {
      const start = startOf(index);
      const end = startOf(index + 1);
      return { start, end, words: text.slice(start, end).trim() };
    },
  };
}

/** The words of a slice as they are kept and hashed: every word and break as written, but one kind of line end. */
export function verbatim(slice: string): string {
  return slice.replace(LINE_END, '\n').trim();
}

const ENDS_A_SENTENCE = /[.!?][*_]{0,3}["'”’)\]]{0,3}$/;

/** True when the line closes a sentence. A colon or semicolon does not: a list follows it. */
export function endsSentence(words: string): boolean {
  return ENDS_A_SENTENCE.test(words.slice(-10));
}
