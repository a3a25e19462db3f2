import type { HiddenInFile } from '@/lib/domain/evidence/public-file';
import { pdfParts } from './pdf';

/** Notes and marks of readers (PDF 32000-1:2008, 12.5.6). Links and the boxes of forms are annotations too, and no notes. */
const COMMENTS =
  /\/Subtype\s*\/(Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Popup|Ink|FileAttachment)\b/;
/** What is to be blacked out, and is still there (12.5.6.23). */
const REDACTIONS = /\/Subtype\s*\/Redact\b/;
/** Layers that can be switched on and off (8.11). */
const LAYERS = /\/OCProperties\b/;

/** A change is put behind the file, which keeps what it said before (7.5.6). One made for the web has 2 tables by itself. */
const wasChanged = (file: string): boolean =>
  (file.match(/startxref/g) ?? []).length > (file.slice(0, 2048).includes('/Linearized') ? 2 : 1);

/** The properties that say who, with what and about what (14.3.3), in the order in which they are told. */
const PROPERTIES = ['Author', 'Title', 'Subject', 'Keywords', 'Creator', 'Producer'] as const;

/** In characters. */
const LONGEST_SHOWN = 120;
const shown = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SHOWN);

const decode = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes)
    : bytes.toString('latin1');

/** A string as it is written (7.3.4): between brackets with escapes, or in hexadecimal digits. */
function readString(written: string): string {
  if (written.startsWith('<')) return decode(Buffer.from(written.replace(/[^0-9a-f]/gi, ''), 'hex'));
  const plain = written
    .slice(1, -1)
    .replace(/\\([0-7]{3})/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    .replace(/\\([^0-7])/g, '$1');
  return decode(Buffer.from(plain, 'latin1'));
}

const propertiesIn = (text: string): string[] =>
  PROPERTIES.flatMap((name) =>
    [...text.matchAll(new RegExp(`/${name}\\s*(\\((?:[^()\\\\]|\\\\[^])*\\)|<[0-9a-f\\s]*>)`, 'gi'))].map(
      ([, written = '']) => `${name}: ${shown(readString(written))}`,
    ),
  );

/** The author in XMP (14.3.2), where programs write it as well. */
const authorsInXmp = (text: string): string[] =>
  [...text.matchAll(/<dc:creator>([^]*?)<\/dc:creator>/g)].map(
    ([, inside = '']) =>
      `Author: ${shown(Buffer.from(inside.replace(/<[^>]*>/g, ' '), 'latin1').toString())}`,
  );

/** What a PDF holds and its reader does not see at once. That nothing is found proves nothing: a person looks as well. */
export function findHiddenInPdf(bytes: Uint8Array): HiddenInFile[] {
  const [file = '', ...packed] = pdfParts(bytes);
  const text = [file, ...packed].join('\n');
  const properties = new Set([...propertiesIn(text), ...authorsInXmp(text)]);
  const found: [boolean, HiddenInFile][] = [
    [
      REDACTIONS.test(text),
      { mustGo: true, sentence: 'It has marks for blacking out, and what is below them is still there.' },
    ],
    [COMMENTS.test(text), { mustGo: true, sentence: 'It has comments or marks of a reader.' }],
    [wasChanged(file), { mustGo: false, sentence: 'It was changed and may hold what it said before.' }],
    [LAYERS.test(text), { mustGo: false, sentence: 'It has layers, and not all of them may show.' }],
  ];
  return [
    ...found.filter(([isThere]) => isThere).map(([, hidden]) => hidden),
    ...[...properties]
      .filter((property) => !property.endsWith(': '))
      .map((sentence) => ({ mustGo: false, sentence })),
  ];
}
