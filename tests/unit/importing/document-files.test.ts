import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { joinBlocks } from '@/lib/importing/document/files/blocks';
import { paragraphsOf } from '@/lib/importing/document/files/pdf-paragraphs';
import { readDocumentFile } from '@/lib/importing/document/files/read-document-file';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { asDocx, asHtml } from '../../support/documents/as-files';
import { asPdf } from '../../support/documents/as-pdf';
import { readShippedResponse } from '../../support/documents/read-layout';

const source = readShippedResponse();
const pdfLine = { page: 1, left: 60, right: 540, y: 0, height: 10 };
const FILES = { 'a Word document': asDocx, 'a PDF': asPdf, 'a web page': asHtml };
const kinds = Object.entries(FILES);

/** Everything found in a document apart from where it stood. */
function recordsOf(text: string) {
  const { parts: _parts, ...records } = readResponseDocument(text);
  return records;
}

describe('the response as the office sent it', () => {
  test.each(kinds)('%s of it gives exactly the records that its plain text gives', async (_kind, make) => {
    const { text } = await readDocumentFile(make(source));
    expect(recordsOf(text)).toEqual(recordsOf(source));
  });

  test('of a PDF whose bullets are drawn and no letters, each row that stands in from the edge is a row of a list', async () => {
    const lines = ['Forces should:', 'record each stage', 'of a case; and', 'publish it.', 'The end of it.'];
    const page = lines.map((text, at) => ({
      ...pdfLine,
      text,
      right: 60 + 6 * text.length,
      y: 700 - 14 * at,
    }));
    const inList = page.map((line, at) =>
      at > 0 && at < 4 ? { ...line, left: 90, right: line.right + 30 } : line,
    );
    const wide = { ...pdfLine, y: 630, text: 'x '.repeat(40) };
    const blocks = paragraphsOf([...inList, wide]);
    expect(joinBlocks(blocks).split('\n').slice(0, 5)).toEqual([
      'Forces should:',
      '',
      '- record each stage of a case; and',
      '- publish it.',
      '',
    ]);
  });

  test('running heads and page numbers of a PDF are taken out, and listed', async () => {
    const { text, furniture } = await readDocumentFile(asPdf(source));
    expect(text).not.toMatch(/for publication|Page \d/);
    expect(furniture).toContainEqual({
      text: 'OFFICIAL – for publication',
      why: 'It stands at the edge of several pages.',
    });
    expect(furniture).toContainEqual({ text: 'Page 2 of 6', why: 'A page number.' });
  });

  test('the menu and the foot of a web page are taken out, and listed', async () => {
    const { furniture } = await readDocumentFile(asHtml(source));
    expect(furniture.map(({ text }) => text).join('\n')).toBe('Home\nOur cookies');
  });
});

test('plain text saved on Windows keeps its line ends and loses its byte order mark', async () => {
  const { text } = await readDocumentFile(strToU8('\uFEFFRecommendation 1\r\nForces’ duty – to act.\r\n'));
  expect(text).toBe('Recommendation 1\r\nForces’ duty – to act.\r\n');
});

test('a table of one row a recommendation says whose words are in each cell', async () => {
  const table = `<table><tr><th>No.</th><th>What was asked</th><th>PCC response</th><th>Force response</th></tr>
    <tr><td>4(a)</td><td>Forces should publish a table.</td><td>I agree.</td><td>It is done.</td></tr>
    <tr><td>9</td><td>Forces should review cases.</td><td></td><td>We will.</td></tr></table>`;
  const { text } = await readDocumentFile(strToU8(`<html><body>${table}</body></html>`));
  const { recommendations, responses } = readResponseDocument(text);
  expect(recommendations.map(({ ref, text: words }) => [ref, words])).toEqual([
    ['4(a)', 'Forces should publish a table.'],
    ['9', 'Forces should review cases.'],
  ]);
  expect(responses.map(({ ref, voice, text: words }) => [ref, voice, words])).toEqual([
    ['4(a)', 'commissioner', 'I agree.'],
    ['4(a)', 'chief officer', 'It is done.'],
    ['9', 'chief officer', 'We will.'],
  ]);
});

test('words that a web page hides are not read as words of the document', async () => {
  const page =
    '<p>Shown</p><p hidden>Secret</p><p style="display: none">Also secret</p><script>alert(1)</script>';
  expect(await readDocumentFile(strToU8(page))).toEqual({
    text: 'Shown',
    furniture: [
      { text: 'Secret', why: 'It is hidden on the page.' },
      { text: 'Also secret', why: 'It is hidden on the page.' },
    ],
  });
});

const withPart = (name: string) => zipSync({ ...Object.fromEntries([[name, strToU8('x')]]) });

test.each([
  ['nothing', new Uint8Array(), 'This file is empty.'],
  ['a program', strToU8('MZ\u0000\u0001\u0002'), 'It must be a Word document'],
  ['a spreadsheet', withPart('xl/workbook.xml'), 'damaged|It must be a Word document'],
  ['blank lines', strToU8(' \n\r\n\t'), 'There are no words in this file'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'It must be a Word document'],
  ['text in UTF-16', Buffer.from('\uFEFFRecommendation 1', 'utf16le'), 'text must be saved as UTF-8'],
  ['text in an old alphabet', Uint8Array.from([0x53, 0x92, 0x53]), 'text must be saved as UTF-8'],
  ['a character cut in half', Uint8Array.from([0x61, 0xe2, 0x80]), 'text must be saved as UTF-8'],
  ['a torn PDF', strToU8('%PDF-1.7\nnothing'), 'it is damaged'],
  ['a PDF with a script', strToU8('%PDF-1.7\n1 0 obj << /S /JavaScript /JS (app.alert) >>'), 'has a script'],
  ['a PDF with no words', asPdf(' '), 'holds pictures of pages and no words'],
  ['a page with no words', strToU8('<html><body><hr></body></html>'), 'There are no words in this file'],
])('an officer who gives %s is told so in words', async (_what, bytes, sentence) => {
  await expect(readDocumentFile(bytes)).rejects.toThrow(new RegExp(sentence));
});
