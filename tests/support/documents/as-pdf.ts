/** Points. Every letter of Courier is as wide as 0.6 of its size. */
const SIZE = 10;
const LETTER = 0.6 * SIZE;
const LINE = 14;
const LEFT = 60;
const INDENTED = 90;
const SIGN = 75;
const RIGHT = 540;
const TOP = 760;
const BOTTOM = 70;

type Line = { x: number; y: number; text: string };

/** Outside ASCII, in the code of Windows that the font is set with. */
const CODES: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '•': 0x95,
};

function codeOf(letter: string): string {
  const code = CODES[letter] ?? letter.codePointAt(0) ?? 63;
  if (code > 255) throw new Error(`This letter has no code in the font: ${letter}`);
  return code > 126 || '()\\'.includes(letter)
    ? `\\${code.toString(8).padStart(3, '0')}`
    : String.fromCharCode(code);
}

/** Breaks words where the next one would not fit, as a word processor does. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || (last.length + 1 + word.length) * LETTER > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The paragraphs of the text set line by line on pages, with the signs of lists in front of their rows, as Word sets them. */
function setPages(text: string): Line[][] {
  const pages: Line[][] = [[]];
  let y = TOP;
  const set = (line: string, x: number, hasSign: boolean): void => {
    if (y < BOTTOM) {
      pages.push([]);
      y = TOP;
    }
    if (hasSign) pages.at(-1)?.push({ x: SIGN, y, text: '•' });
    pages.at(-1)?.push({ x, y, text: line });
    y -= LINE;
  };
  for (const piece of text.split(/\n\s*\n/).map((words) => words.trim())) {
    for (const line of piece.split('\n')) {
      const isRow = line.startsWith('- ');
      const x = isRow ? INDENTED : LEFT;
      const parts = line === '' ? [] : wrap(line.replace(/^- /, ''), RIGHT - x);
      for (const [at, part] of parts.entries()) set(part, x, isRow && at === 0);
    }
    y -= LINE;
  }
  return pages;
}

const show = ({ x, y, text }: Line): string =>
  `BT /F1 ${SIZE} Tf ${x} ${y} Td (${[...text].map(codeOf).join('')}) Tj ET`;

function pageStream(lines: readonly Line[], page: number, pages: number): string {
  const around = [
    { x: LEFT, y: 810, text: 'OFFICIAL – for publication' },
    { x: 280, y: 30, text: `Page ${page} of ${pages}` },
  ];
  return [...(lines.length === 0 ? [] : around), ...lines].map(show).join('\n');
}

/** A text as a PDF of several pages, with a running head and page numbers. */
export function asPdf(text: string): Uint8Array {
  const pages = setPages(text);
  const numberOf = (page: number) => 4 + 2 * page;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_lines, page) => `${numberOf(page)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, page) => {
      const stream = pageStream(lines, page + 1, pages.length);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${numberOf(page) + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  return write(objects);
}

function write(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
