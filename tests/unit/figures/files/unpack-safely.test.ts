import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readTableFile } from '@/lib/importing/figures/files/read-table-file';
import { assertUsableFile } from '@/lib/importing/figures/files/usable-file';
import { openSafely } from '@/lib/importing/figures/files/unpack-safely';
import { bytesOf } from './table-files';

const DIRECTORY_ENTRY = 0x02014b50;
const MEGABYTE = 1024 * 1024;

/** A change to each entry of the list of contents, as somebody would make it who means harm. */
function forge(zip: Uint8Array, change: (entry: DataView) => void): Uint8Array {
  const forged = zip.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at + 46 <= forged.length; at += 1) {
    if (view.getUint32(at, true) === DIRECTORY_ENTRY) change(new DataView(forged.buffer, at));
  }
  return forged;
}

const small = () => zipSync({ 'content.xml': bytesOf('<x/>'.repeat(500)) });

test('a harmless file is unpacked to its very bytes', () => {
  const files = { 'a.xml': bytesOf('<a/>'.repeat(1000)), 'folder/b.xml': bytesOf('b') };
  const { names, read } = openSafely(zipSync(files));
  expect(names.map((name) => [name, Buffer.from(read(name) ?? []).toString()])).toEqual([
    ['a.xml', '<a/>'.repeat(1000)],
    ['folder/b.xml', 'b'],
  ]);
});

test('a spreadsheet that a program wrote is let through', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [['a', 1]] }] });
  expect(() => assertUsableFile(bytes)).not.toThrow();
});

test.each<[string, () => Uint8Array, string]>([
  [
    'claims to unpack to hundreds of megabytes',
    () => forge(small(), (entry) => entry.setUint32(24, 400 * MEGABYTE, true)),
    'unpacks to far more than a table of figures holds',
  ],
  [
    'packs two megabytes of nothing into two kilobytes',
    () => zipSync({ 'content.xml': new Uint8Array(2 * MEGABYTE) }),
    'packed so tightly that it looks like an attack',
  ],
  [
    'lets one piece stand for many',
    () =>
      forge(zipSync({ a: bytesOf('x'.repeat(99)), b: bytesOf('y') }), (entry) =>
        entry.setUint32(20, 400, true),
      ),
    'looks like an attack',
  ],
  ['is locked', () => forge(small(), (entry) => entry.setUint16(8, 1, true)), 'protected by a password'],
  [
    'steps out of its folder',
    () => zipSync({ '../../etc/x': bytesOf('x') }),
    'names that no spreadsheet program writes',
  ],
  [
    'writes to an absolute place',
    () => zipSync({ '/etc/x': bytesOf('x') }),
    'names that no spreadsheet program',
  ],
  [
    'holds thousands of parts',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.xml`, new Uint8Array()]))),
    'more than 2,000 parts',
  ],
  ['is cut off', () => small().slice(0, -30), 'damaged or not a real spreadsheet'],
  [
    'is a text document, not a table',
    () => zipSync({ 'word/document.xml': bytesOf('<w/>') }),
    'not a spreadsheet',
  ],
])('a file that %s is refused at once, in words', (_what, make, sentence) => {
  expect(() => assertUsableFile(make())).toThrow(sentence);
});

const workbook = () => zipSync({ 'xl/workbook.xml': bytesOf('<x/>'.repeat(500)) });

test.each<[string, (entry: DataView) => void]>([
  ['says it is smaller than it is', (entry) => entry.setUint32(24, 10, true)],
  ['says it is larger than it is', (entry) => entry.setUint32(24, 2001, true)],
  ['does not hold what its check says', (entry) => entry.setUint32(16, 1, true)],
])('a workbook that %s is found out by the worker that unpacks it', async (_what, lie) => {
  await expect(readTableFile(forge(workbook(), lie))).rejects.toThrow('says that it is smaller than it is');
});
