import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LARGEST_EVIDENCE_FILE } from '@/lib/domain/evidence/evidence-file';
import { Refusal } from '@/lib/domain/refusal';
import { recogniseEvidenceFile } from '@/lib/importing/evidence/recognise';
import { archive, docx, ods, pdf, xlsx } from '@/tests/support/evidence-files';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0);

test.each([
  ['report.pdf', pdf(), 'pdf'],
  ['Policy v2.docx', docx(), 'docx'],
  ['figures.XLSX', xlsx(), 'xlsx'],
  ['figures.ods', ods(), 'ods'],
  ['figures.csv', strToU8('Period,Offences\nJune,“12”\n'), 'csv'],
  ['photo.png', PNG, 'png'],
  ['photo.jpg', JPEG, 'jpeg'],
  ['photo.jpeg', JPEG, 'jpeg'],
  ['отчёт ..\r\n.pdf', pdf(), 'pdf'],
])('“%s” is taken for what is in it', async (name, bytes, kind) => {
  expect(await recogniseEvidenceFile(bytes, name)).toBe(kind);
});

/** The sentence with which a file is refused, or what it was taken for. */
async function answerTo(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return `taken as ${await recogniseEvidenceFile(bytes, name)}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.field).toBe('file');
    return error.sentence;
  }
}

const NOT_TAKEN = 'We cannot take this file.';
const MACROS = 'This file has macros, or another file inside it';
const SCRIPT = 'This PDF has a script, a form that sends, or a file inside it';
const BOMB = 'This file unpacks to far more than a document holds';

const packedObjects = (text: string) =>
  `5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n${deflateSync(text).toString('latin1')}\nendstream`;

/** The same archive, whose list of contents claims that its last part unpacks to `size` bytes. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(size, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
  return new Uint8Array(bytes);
}

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);

test.each<[string, Uint8Array, string, string]>([
  ['a program that is called a picture', strToU8('MZ\u0090\u0000'), 'photo.png', NOT_TAKEN],
  ['a web page that is called a PDF', strToU8('<html><script>1</script>'), 'report.pdf', NOT_TAKEN],
  ['a web page with a PDF behind it', strToU8('<script>1</script>%PDF-1.7'), 'report.pdf', NOT_TAKEN],
  ['a drawing with a script that is called a picture', strToU8('<svg onload="1"/>'), 'photo.png', NOT_TAKEN],
  ['an archive of files', archive({ 'a.txt': 'a' }), 'files.zip', NOT_TAKEN],
  ['an archive that is called a document', archive({ 'a.txt': 'a' }), 'files.docx', NOT_TAKEN],
  ['text that is no CSV', strToU8('a'), 'words.txt', NOT_TAKEN],
  ['a CSV with bytes of a machine', Uint8Array.of(0x61, 0x00, 0x62), 'figures.csv', NOT_TAKEN],
  ['a CSV that is not UTF-8', Uint8Array.of(0x61, 0xff, 0xfe), 'figures.csv', NOT_TAKEN],
  ['a PDF that is called a picture', pdf(), 'photo.png', 'This file is called “.png”, but it is a PDF.'],
  ['a document with macros', docx({ 'word/vbaProject.bin': 'x' }), 'policy.docx', MACROS],
  [
    'a document with an object inside',
    docx({ 'word/embeddings/oleObject1.bin': 'x' }),
    'policy.docx',
    MACROS,
  ],
  ['a document with a control inside', docx({ 'word/activeX/activeX1.xml': 'x' }), 'policy.docx', MACROS],
  ['a document with a program inside', docx({ 'word/media/run.exe': 'x' }), 'policy.docx', MACROS],
  [
    'a spreadsheet with programs of LibreOffice',
    archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'Basic/script-lb.xml': 'x' }),
    'figures.ods',
    MACROS,
  ],
  [
    'a document with macros under another name',
    archive({
      '[Content_Types].xml':
        '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      'word/document.xml': 'x',
    }),
    'policy.docx',
    'This file was saved with macros',
  ],
  [
    'a document that unpacks to a thousand times its size',
    new Uint8Array(zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': megabytes(4) })),
    'policy.docx',
    BOMB,
  ],
  [
    'a document with a part outside its folder',
    docx({ '../../etc/cron': 'x' }),
    'policy.docx',
    'This file is damaged.',
  ],
  [
    'a document whose list of contents says 1 byte where there are 4 million',
    claiming(zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': megabytes(4) }), 1),
    'policy.docx',
    'This file is damaged.',
  ],
  [
    'a document whose list of contents says less than there is, by 1 byte',
    claiming(
      zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('a'.repeat(50)) }),
      49,
    ),
    'policy.docx',
    'This file is damaged.',
  ],
  [
    'a picture with a document packed behind it, under the name of the document',
    new Uint8Array([...PNG, ...docx()]),
    'policy.docx',
    'This file is called “.docx”, but it is a PNG picture.',
  ],
  ['a program with a second ending', strToU8('MZ\u0090\u0000'), 'report.pdf.exe', NOT_TAKEN],
  ['a PDF with a second ending', pdf(), 'report.pdf.exe', 'This file is called “.exe”, but it is a PDF.'],
  ['a program whose name reads backwards', strToU8('MZ\u0090\u0000'), 'report\u202efdp.exe', NOT_TAKEN],
  ['a document whose name reads backwards', docx(), 'report\u202exlsx.docm', 'This file is called “.docm”'],
  ['a damaged document', docx().subarray(0, 60), 'policy.docx', 'This file is damaged.'],
  [
    'a PDF with a script',
    pdf('3 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'),
    'a.pdf',
    SCRIPT,
  ],
  ['a PDF with a script in codes', pdf('3 0 obj<</S/J#61vaScr#69pt>>endobj'), 'a.pdf', SCRIPT],
  ['a PDF with a script in packed objects', pdf(packedObjects('3 0 <</S/JavaScript>>')), 'a.pdf', SCRIPT],
  ['a PDF that starts a program', pdf('3 0 obj<</S/Launch/F(cmd.exe)>>endobj'), 'a.pdf', SCRIPT],
  ['a PDF with a file inside', pdf('3 0 obj<</Type/EmbeddedFile>>endobj'), 'a.pdf', SCRIPT],
  [
    'a PDF with a password',
    pdf('trailer<</Encrypt 9 0 R>>'),
    'a.pdf',
    'This PDF is protected by a password.',
  ],
  [
    'a PDF whose packed objects explode',
    pdf(packedObjects('0'.repeat(51 * 1024 * 1024))),
    'a.pdf',
    'We could not look into all of this PDF',
  ],
  ['an empty file', new Uint8Array(), 'report.pdf', 'This file is empty.'],
  [
    'a file of 1 byte too many',
    new Uint8Array(LARGEST_EVIDENCE_FILE + 1),
    'a.pdf',
    'The file must be 25 MB or smaller.',
  ],
])('%s is refused in words', async (_what, bytes, ...[name, sentence]) => {
  expect(await answerTo(bytes, name)).toContain(sentence);
});

test('a document whose only fault is a long list of parts, or parts that share their bytes, is refused as well', async () => {
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_part, index) => [`word/${index}.xml`, 'x']));
  expect(await answerTo(docx(many), 'policy.docx')).toContain(BOMB);
});

test('a PDF of exactly 25 MB is taken', async () => {
  const bytes = new Uint8Array(LARGEST_EVIDENCE_FILE).fill(0x20);
  bytes.set(pdf());
  expect(await recogniseEvidenceFile(bytes, 'scan.pdf')).toBe('pdf');
});

test('a PDF that opens on a page, as most do, is taken', async () => {
  expect(await answerTo(pdf('3 0 obj<</OpenAction[4 0 R/Fit]>>endobj'), 'a.pdf')).toBe('taken as pdf');
});
