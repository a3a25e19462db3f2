import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readTableFile } from '@/lib/importing/figures/files/read-table-file';
import { bytesOf, textsOf } from './table-files';

const TABLE = [
  ['area', 'recorded'],
  ['Avon and Somerset', '170,002'],
];

const firstSheet = async (bytes: Uint8Array) => {
  const [grid] = await readTableFile(bytes);
  if (!grid) throw new Error('The file has no sheet');
  return grid;
};
const textsIn = async (bytes: Uint8Array) => textsOf((await firstSheet(bytes)).rows);

test.each([
  ['a byte order mark', '\uFEFFarea,recorded\nAvon and Somerset,"170,002"\n'],
  ['line ends of old Macintosh programs', 'area,recorded\rAvon and Somerset,"170,002"\r'],
  ['line ends of Windows', 'area,recorded\r\nAvon and Somerset,"170,002"\r\n'],
  ['semicolons between the cells', 'area;recorded\nAvon and Somerset;170,002\n'],
  ['tabs between the cells', 'area\trecorded\nAvon and Somerset\t170,002\n'],
])('a CSV file with %s is read cell by cell', async (_what, text) => {
  expect(await textsIn(bytesOf(text))).toEqual(TABLE);
});

test('a heading with line breaks inside quotation marks stays one cell', async () => {
  const text = 'Area Code,"Total recorded crime\n (excluding fraud) \n[note 2]"\nE23000036,"170,002"\n';
  expect(await textsIn(bytesOf(text))).toEqual([
    ['Area Code', 'Total recorded crime\n (excluding fraud) \n[note 2]'],
    ['E23000036', '170,002'],
  ]);
});

test('a file saved by an older office program, in Windows-1252, keeps its dashes and letters', async () => {
  const bytes = Uint8Array.from([
    ...bytesOf('area,n\nCardiff '),
    0x96,
    ...bytesOf(' Caf'),
    0xe9,
    ...bytesOf(',3\n'),
  ]);
  expect(await textsIn(bytes)).toEqual([
    ['area', 'n'],
    ['Cardiff – Café', '3'],
  ]);
});

test('a file saved as Unicode text, in UTF-16, reads the same', async () => {
  const utf16 = Buffer.from('\uFEFFarea\trecorded\nAvon and Somerset\t170,002\n', 'utf16le');
  expect(await textsIn(utf16)).toEqual(TABLE);
});

const SHEET = {
  name: 'Table 1',
  rows: [
    ['Month', 'Charged', 'Share'],
    [new Date('2021-04-01T00:00:00Z'), 12, 0.283],
    [null, '[c]', '12.3%'],
  ],
  cells: new Map([
    ['1,0', { style: { numFmt: 'mmm-yy' } }],
    ['1,2', { style: { numFmt: '0.0%' } }],
  ]),
};

test.each([
  ['XLSX', () => writeXlsx({ sheets: [SHEET] })],
  ['ODS', () => writeOds({ sheets: [SHEET] })],
])('%s: dates, numbers and per cents are told apart, as they are shown', async (_kind, write) => {
  const { sheet, rows } = await firstSheet(await write());
  expect(sheet).toBe('Table 1');
  expect(rows[1]).toEqual([
    { kind: 'date', text: '2021-04-01', date: '2021-04-01' },
    { kind: 'number', text: '12', number: 12 },
    { kind: 'percent', text: '28.3%', number: 28.3 },
  ]);
  expect(rows[2]?.slice(1)).toEqual([
    { kind: 'text', text: '[c]' },
    { kind: 'text', text: '12.3%' },
  ]);
});

const LONG = { name: 'A & B', rows: Array.from({ length: 3000 }, (_, row) => [`Area ${row}`, row]) };

test('a long ODS file is read to its last row, with the name of its sheet', async () => {
  const { sheet, rows } = await firstSheet(await writeOds({ sheets: [LONG] }));
  expect(sheet).toBe('A & B');
  expect(rows).toHaveLength(3000);
  expect(rows[2999]).toEqual([
    { kind: 'text', text: 'Area 2999' },
    { kind: 'number', text: '2999', number: 2999 },
  ]);
});

test('a sheet that is hidden in the workbook is not read', async () => {
  const bytes = await writeXlsx({ sheets: [{ ...SHEET, name: 'Notes', hidden: true }, SHEET] });
  expect((await readTableFile(bytes)).map(({ sheet }) => sheet)).toEqual(['Table 1']);
});

test.each([
  ['an empty file', new Uint8Array(), 'This file is empty.'],
  ['a PDF', bytesOf('%PDF-1.7 …'), 'This file is a PDF.'],
  ['an older Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'older Excel format'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 1]), 'not a table of figures that can be read'],
])('%s is refused in words', async (_what, bytes, sentence) => {
  await expect(readTableFile(bytes)).rejects.toThrow(sentence);
});

test('a file of more than 25 MB is refused before it is looked at', async () => {
  await expect(readTableFile(new Uint8Array(25 * 1024 * 1024 + 1))).rejects.toThrow('25 MB or smaller');
});

test('a line whose quotation mark is not closed is kept apart as unreadable', async () => {
  const [grid] = await readTableFile(bytesOf('a,b\n"c,d\n'));
  expect([...(grid?.unreadable ?? [])]).toEqual([
    [1, expect.stringContaining('The quotation mark in line 2 is not closed.')],
  ]);
});

test('a file with more columns than any spreadsheet is refused in words, before its rows are read', async () => {
  const wide = `${'h,'.repeat(99_999)}h\n${'1,'.repeat(99_999)}1\n`;
  await expect(readTableFile(bytesOf(wide))).rejects.toThrow('This file has more than 16,384 columns');
});
