import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findHiddenInPdf } from '@/lib/importing/evidence/hidden-in-pdf';
import { whyNotWith } from '@/lib/domain/evidence/public-file';
import { pdf } from '@/tests/support/evidence-files';

const sentencesOf = (more: string) => findHiddenInPdf(pdf(more)).map(({ sentence }) => sentence);
const packed = (text: string) =>
  `5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n${deflateSync(text).toString('latin1')}\nendstream`;

const COMMENTS = 'It has comments or marks of a reader.';
const CHANGED = 'It was changed and may hold what it said before.';

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['a link to a page', '3 0 obj<</Type/Annot/Subtype/Link/URI(https://example.org)>>endobj', []],
  ['a font, which has a subtype as well', '3 0 obj<</Type/Font/Subtype/TrueType>>endobj', []],
  ['a note', '3 0 obj<</Type/Annot/Subtype /Text>>endobj', [COMMENTS]],
  ['a highlight in packed objects', packed('3 0 <</Subtype/Highlight>>'), [COMMENTS]],
  [
    'a mark for blacking out',
    '3 0 obj<</Subtype/Redact>>endobj',
    ['It has marks for blacking out, and what is below them is still there.'],
  ],
  [
    'layers',
    '3 0 obj<</OCProperties<</OCGs[4 0 R]>>>>endobj',
    ['It has layers, and not all of them may show.'],
  ],
  ['one table', 'startxref\n9\n%%EOF', []],
  ['a change behind it', 'startxref\n9\n%%EOF\nstartxref\n99\n%%EOF', [CHANGED]],
  ['the 2 tables of a file for the web', '<</Linearized 1>>startxref\n0\n%%EOF\nstartxref\n9\n%%EOF', []],
  [
    'who made it, with what',
    String.raw`3 0 obj<</Author(A. \(Tony\) Test)/Producer<FEFF0057006F00720064>>>endobj`,
    ['Author: A. (Tony) Test', 'Producer: Word'],
  ],
  [
    'who made it, in XMP',
    '<dc:creator><rdf:Seq><rdf:li>Tess Test</rdf:li></rdf:Seq></dc:creator>',
    ['Author: Tess Test'],
  ],
  ['a property that is empty', '3 0 obj<</Author()>>endobj', []],
])('in a PDF with %s an approver is told what is there', (_what, more, sentences) => {
  expect(sentencesOf(more)).toEqual(sentences);
});

test('comments and marks for blacking out stop a file, properties and layers do not', () => {
  expect(whyNotWith(findHiddenInPdf(pdf('<</Subtype/Redact>><</Subtype/Text>>')))).toMatch(
    /^It has marks for blacking out.*It has comments.*file that as new evidence\.$/,
  );
  expect(whyNotWith(findHiddenInPdf(pdf('<</Author(A. Test)/OCProperties 4 0 R>>')))).toBeNull();
});
