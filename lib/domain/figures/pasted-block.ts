/**
 * The cells of a block copied out of a spreadsheet: lines of cells parted by tabs. One cell alone is a block too. A
 * cell that itself holds a line break or a tab stands in quotation marks there.
 */
export function splitBlock(text: string): string[][] {
  const lines: string[][] = [];
  for (const line of splitLines(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''))) {
    lines.push(splitOutsideQuotes(line, '\t').map(unquote));
  }
  return lines;
}

const splitLines = (text: string): string[] => splitOutsideQuotes(text, '\n');

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function unquote(cell: string): string {
  const [, inside] = /^"([\s\S]*)"$/.exec(cell) ?? [];
  return (inside ?? cell).replaceAll('""', '"').replace(/\s+/g, ' ').trim();
}
