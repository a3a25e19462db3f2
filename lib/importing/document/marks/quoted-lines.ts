import type { SourceLines } from '../source-lines';

const OPENS = /^["“]/;
const CLOSES = /["”][.,;]?$/;

/**
 * The lines after the first of each quotation that opens a paragraph and runs over several lines. What is quoted is asked or
 * answered by somebody else, so nothing begins there. A quotation that is never closed ends with its paragraph.
 */
export function listQuotedLines(lines: SourceLines): Set<number> {
  const quoted = new Set<number>();
  let open = false;
  for (let index = 0; index < lines.count; index += 1) {
    const { words } = lines.at(index);
    if (words === '') open = false;
    else if (open) {
      quoted.add(index);
      open = !CLOSES.test(words);
    } else if (OPENS.test(words)) open = !/["”]/.test(words.slice(1));
  }
  return quoted;
}
