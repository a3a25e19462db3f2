import { strToU8, zipSync } from 'fflate';

/** A text in the way it is kept: blank lines part its paragraphs, and rows that begin with "- " are a list. */
const piecesOf = (text: string): string[][] =>
  text
    .split(/\n\s*\n/)
    .map((piece) => piece.trim().split('\n'))
    .filter(([first]) => first !== '');

const isList = (lines: readonly string[]): boolean => lines.every((line) => line.startsWith('- '));
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same text as a web page. */
export function asHtml(text: string): Uint8Array {
  const body = piecesOf(text).map((lines) =>
    isList(lines)
      ? `<ul>${lines.map((line) => `<li>${escape(line.slice(2))}</li>`).join('\n')}</ul>`
      : `<p>${lines.map(escape).join('<br>')}</p>`,
  );
  return strToU8(
    `<!doctype html><html lang="en-GB"><head><title>A response</title><style>p { color: red }</style></head><body>
    <header><nav><a href="/">Home</a></nav></header><main>${body.join('\n')}</main><footer>Our cookies</footer></body></html>`,
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Each list has a number of its own, as Word gives it. */
function wordParagraphs(lines: readonly string[], list: number): string {
  if (!isList(lines)) {
    const runs = lines.map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`).join('<w:br/>');
    return `<w:p><w:r>${runs}</w:r></w:p>`;
  }
  const place = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  const rows = lines.map((line) => `<w:p>${place}<w:r><w:t>${escape(line.slice(2))}</w:t></w:r></w:p>`);
  return rows.join('');
}

/** The same text as Word keeps it (.docx), with real lists, and an empty line between 2 pieces. */
export function asDocx(text: string): Uint8Array {
  const pieces = piecesOf(text);
  const body = pieces.map((lines, index) => wordParagraphs(lines, index + 1)).join('<w:p/>');
  const numbers = pieces.map(
    (_lines, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/></w:num>`,
  );
  const part = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>${numbers.join('')}</w:numbering>`,
    ),
  });
}
