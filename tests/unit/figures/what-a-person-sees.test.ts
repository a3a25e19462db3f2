import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { applyMapping } from '@/lib/importing/figures/mapping/apply-mapping';
import { findMainTable, type Table } from '@/lib/importing/figures/table/find-table';
import { shownAs } from '@/lib/importing/figures/files/number-format';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { readTableFile } from '@/lib/importing/figures/files/read-table-file';
import { bytesOf, tableOf } from './files/table-files';

const QUARTERS = ['2021/22 Q1', '2021/22 Q2', '2021/22 Q3', '2021/22 Q4'];

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

async function tableIn(bytes: Uint8Array): Promise<Table> {
  const table = findMainTable(await readTableFile(bytes));
  if (!table) throw new Error('No table in the file of the test');
  return table;
}
const xlsx = async (sheet: Omit<Sheet, 'name'>) =>
  tableIn(await writeXlsx({ sheets: [{ name: 'Table 1', ...sheet }] }));

/** What becomes of a table of counts, or of rates, by quarter: figures with their notes, and what was not read. */
function read(table: Table, unit: 'count' | 'percent' = 'count') {
  const { mapping, questions } = proposeMapping(table, {
    ...{ unit, periodType: 'quarter' },
    area: 'Avon and Somerset',
  });
  expect(questions).toEqual([]);
  const { rows, refused, leftOut } = applyMapping(table, mapping, { scope: 'All crime' });
  return {
    figures: rows.map(({ numerator, value, note }) => [numerator ?? value, note]),
    refused: refused.map(({ cell, reason }) => `${cell} ${reason}`),
    leftOut: [...table.leftOut, ...leftOut].map(({ cell, reason }) => `${cell} ${reason}`),
  };
}

describe('a raised digit is a note, and no digit of the figure', () => {
  const superscript = { font: { vertAlign: 'superscript' } } as const;
  const raisedAfter = (text: string, note: string) => ({
    richText: [{ text }, { text: note, ...superscript }],
  });

  test('in an XLSX file, beside a figure and beside a period', async () => {
    const table = await xlsx({
      rows: [
        ['Quarter', 'Recorded'],
        [QUARTERS[0] ?? '', 210],
        ['', 222],
        [QUARTERS[2] ?? '', ''],
      ],
      cells: new Map([
        ['2,0', raisedAfter('2021/22 Q2', '1')],
        ['3,1', raisedAfter('231', '2')],
      ]),
    });
    expect(read(table)).toMatchObject({
      figures: [
        [210, null],
        [222, 'note 1'],
        [231, 'note 2'],
      ],
      refused: [],
    });
  });

  test('in an ODS file', async () => {
    const cell = (words: string) =>
      `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const up = '<text:span text:style-name="T1">2</text:span>';
    const content = [
      '<office:document-content><office:automatic-styles><style:style style:name="T1" style:family="text">',
      '<style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles>',
      '<office:body><office:spreadsheet><table:table table:name="Table 1">',
      ...[row('Quarter', 'Recorded'), row('2021/22 Q1', '210'), row('2021/22 Q2', `231${up}`)],
      '</table:table></office:spreadsheet></office:body></office:document-content>',
    ].join('');
    const file = zipSync({
      mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': bytesOf(content),
    });
    expect(read(await tableIn(file)).figures).toEqual([
      [210, null],
      [231, 'note 2'],
    ]);
  });

  test('in a CSV file', () => {
    expect(
      read(tableOf('Quarter,Recorded', '2021/22 Q1¹,210', '2021/22 Q2,231²', '2021/22 Q3,"1,240¹,²"'))
        .figures,
    ).toEqual([
      [210, 'note 1'],
      [231, 'note 2'],
      [1240, 'note 1, 2'],
    ]);
  });

  test('but 10 with a raised 6 may be a million, and is refused', () => {
    expect(
      read(tableOf('Quarter,Recorded', '2021/22 Q1,210', '2021/22 Q2,10⁶', '2021/22 Q3,211')).refused,
    ).toEqual([
      'B3 “10⁶” is not a figure (with the character U+2076). Write [c] for confidential or [x] for not available',
    ]);
  });

  test('and a lowered digit is refused', async () => {
    const table = await xlsx({
      rows: [
        ['Quarter', 'Recorded'],
        [QUARTERS[0] ?? '', 210],
        [QUARTERS[1] ?? '', ''],
        [QUARTERS[2] ?? '', 9],
      ],
      cells: new Map([
        ['2,1', { richText: [{ text: '231' }, { text: '2', font: { vertAlign: 'subscript' } }] }],
      ]),
    });
    expect(read(table).refused).toEqual([expect.stringContaining('“231₂” is not a figure')]);
  });
});

describe('a number is what the spreadsheet shows', () => {
  test.each<[string, number, ReturnType<typeof shownAs>]>([
    ['0.0%', 0.085, { as: 'percent' }],
    ['0"%"', 8.7, { as: 'number' }],
    ['0\\%', 8.7, { as: 'number' }],
    ['0.0%;[Red]-0.0%', -0.02, { as: 'percent' }],
    ['[$-809]dd\\ mmmm\\ yyyy', 44377, { as: 'number' }],
    ['#,##0;(#,##0);"–"', 1200, { as: 'number' }],
    ['#,##0;(#,##0);"–"', 0, { as: 'words', words: '–' }],
    ['[<5]"[c]";0', 3, { as: 'words', words: '[c]' }],
    ['[<5]"[c]";0', 12, { as: 'number' }],
    [';;;', 12, { as: 'words', words: '(number hidden by its format)' }],
    ['General', 12, { as: 'number' }],
  ])('the format %s shows %d so', (format, value, shown) => {
    expect(shownAs(format, value)).toEqual(shown);
  });

  test('a per cent sign that is only drawn multiplies nothing', async () => {
    const table = await xlsx({
      rows: [
        ['Quarter', 'Charge rate'],
        ...[0.085, 0.09, 8.7, 0.8].map((rate, at) => [QUARTERS[at] ?? '', rate]),
      ],
      cells: new Map(
        ['0.0%', '0%', '0"%"', '0"%"'].map((numFmt, at) => [`${at + 1},1`, { style: { numFmt } }]),
      ),
    });
    expect(read(table, 'percent').figures).toEqual([
      [8.5, null],
      [9, null],
      [8.7, null],
      [0.8, null],
    ]);
  });

  test('a count that its format masks comes in as the mark that people see', async () => {
    const table = await xlsx({
      rows: [['Quarter', 'Recorded'], ...[210, 3, 211].map((count, at) => [QUARTERS[at] ?? '', count])],
      cells: new Map([1, 2, 3].map((at) => [`${at},1`, { style: { numFmt: '[<5]"[c]";0' } }])),
    });
    expect(read(table).figures).toEqual([
      [210, null],
      [null, null],
      [211, null],
    ]);
  });
});

test.each([
  ['Quarter ending', 'quarter'],
  ['3 months ending', 'quarter'],
  ['Month ending', 'month'],
  ['Half-year ending', 'half-year'],
  ['Year ending', 'rolling-year'],
  ['12 months ending', 'rolling-year'],
  ['Period ending', 'quarter'],
  ['Quarter', 'quarter'],
] as const)('days under “%s”, for a measure by quarter, are periods of the type %s', (heading, type) => {
  const table = tableOf(`${heading},Recorded`, '30/06/2021,210', '31/12/2021,211', '30/06/2022,212');
  const wanted = { unit: 'count', periodType: 'quarter', area: null } as const;
  expect(proposeMapping(table, wanted).mapping.periodType).toBe(type);
});

describe('nothing is lost or joined in silence', () => {
  test('rows that are hidden in the spreadsheet are left out, and listed', async () => {
    const table = await xlsx({
      rows: [
        ['Quarter', 'Recorded'],
        ...[210, 999, 888, 231].map((count, at) => [QUARTERS[at] ?? '', count]),
      ],
      rowDefs: new Map([
        [2, { hidden: true }],
        [3, { hidden: true }],
      ]),
    });
    expect(read(table)).toMatchObject({
      figures: [
        [210, null],
        [231, null],
      ],
      leftOut: ['Rows 3 to 4 Hidden in the file'],
    });
  });

  test('figures in a hidden column are not read', async () => {
    const table = await xlsx({
      rows: [['Quarter', 'Recorded'], ...[210, 211].map((count, at) => [QUARTERS[at] ?? '', count])],
      columns: [{}, { hidden: true }],
    });
    expect(() => read(table)).toThrow(
      'The column “Recorded” is hidden in the file. Show it in the spreadsheet, or choose another column.',
    );
  });

  test('quarters in hidden columns are left out, and listed', async () => {
    const table = await xlsx({
      rows: [
        ['Force', ...QUARTERS],
        ['Avon and Somerset', 210, 211, 212, 213],
        ['Dorset', 10, 11, 12, 13],
      ],
      columns: [{}, { hidden: true }],
    });
    expect(read(table)).toMatchObject({
      figures: [
        [211, null],
        [212, null],
        [213, null],
      ],
      leftOut: ['B1 The column is hidden in the file', 'A3 “Force” is not “Avon and Somerset”'],
    });
  });

  test('a figure that is struck through is refused, and is no part of the one beside it', async () => {
    const struckOut = { font: { strikethrough: true } } as const;
    const table = await xlsx({
      rows: [
        ['Quarter', 'Recorded'],
        ...[210, 211, 212, 213].map((count, at) => [QUARTERS[at] ?? '', count]),
      ],
      cells: new Map([
        ['1,1', { richText: [{ text: '120', ...struckOut }, { text: '125' }] }],
        ['2,1', { style: struckOut }],
      ]),
    });
    expect(read(table).refused).toEqual([
      expect.stringContaining('B2 “(struck through: 120) 125” is not a figure'),
      expect.stringContaining('B3 “(struck through: 211)” is not a figure'),
    ]);
  });

  test('an area merged over its rows holds for each of them', async () => {
    const force = (name: string, counts: number[]) =>
      counts.map((count, at) => [at === 0 ? name : '', QUARTERS[at] ?? '', count]);
    const table = await xlsx({
      rows: [
        ['Force', 'Quarter', 'Recorded'],
        ...force('Avon and Somerset', [20, 22, 24]),
        ...force('Wiltshire', [10, 11, 12]),
      ],
      merges: [
        { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
        { startRow: 4, startCol: 0, endRow: 6, endCol: 0 },
      ],
    });
    expect(read(table).figures).toEqual([
      [20, null],
      [22, null],
      [24, null],
    ]);
  });

  test('a figure merged over two quarters is the figure of neither', async () => {
    const table = await xlsx({
      rows: [
        ['Quarter', 'Recorded'],
        [QUARTERS[0] ?? '', 40],
        [QUARTERS[1] ?? '', null],
        [QUARTERS[2] ?? '', 24],
        [QUARTERS[3] ?? '', 25],
      ],
      merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
    });
    const { figures, refused } = read(table);
    expect(figures).toHaveLength(2);
    expect(refused[0]).toContain('B2 “40 (in the merged cells B2 to B3)” is not a figure');
    expect(refused[1]).toContain('B3 “40 (in the merged cells B2 to B3)” is not a figure');
  });

  test('a second table below the first is named and not read', () => {
    const table = tableOf(
      ...['Table 1: Rape offences recorded', 'Quarter,Recorded', '2021/22 Q1,210', '2021/22 Q2,222', ''],
      ...['Table 2: Offences charged', 'Quarter,Charged', '2021/22 Q4,12', '2022/23 Q1,14'],
    );
    expect(read(table)).toMatchObject({
      figures: [
        [210, null],
        [222, null],
      ],
      leftOut: [
        'A1 Above the table',
        'A5 Another table begins here and was not read, down to row 9: “Table 2: Offences charged”',
      ],
    });
  });

  test.each([
    ['with other headings and nothing between', ['Quarter,Charged', '2021/22 Q4,12'], 'Quarter, Charged'],
    [
      'with a column for each period',
      ['', 'Charged', 'Force,2021/22 Q1,2021/22 Q2', 'Avon and Somerset,12,14'],
      'Charged',
    ],
  ])('a second table %s is named and not read', (_name, second, title) => {
    const table = tableOf('Quarter,Recorded', '2021/22 Q1,210', '2021/22 Q2,222', ...second);
    const found = read(table);
    expect(found.figures).toHaveLength(2);
    expect(found.leftOut).toEqual([expect.stringContaining(`Another table begins here and was not read`)]);
    expect(found.leftOut[0]).toContain(`“${title}”`);
  });

  test('the same headings again at the top of a page begin no second table', () => {
    const table = tableOf('Quarter,Recorded', '2021/22 Q1,210', 'Quarter,Recorded', '2021/22 Q2,222');
    expect(read(table)).toMatchObject({
      figures: [
        [210, null],
        [222, null],
      ],
      leftOut: ['A3 No period and no figure'],
    });
  });

  test('a year among its quarters is left out; alone it is a row like any other', () => {
    const rows = ['2021/22 Q1,1', '2021/22 Q2,2', '2021/22 Q3,3', '2021/22 Q4,4', '2021/22,10'];
    expect(read(tableOf('Quarter,Recorded', ...rows))).toMatchObject({
      leftOut: ['A6 A financial year among its parts'],
    });
    expect(read(tableOf('Quarter,Recorded', ...rows.slice(0, 4), '2020/21,10')).figures).toHaveLength(5);
  });

  test('a figure beside a blank area is refused where other rows name theirs', () => {
    const table = tableOf(
      ...['Force,Quarter,Recorded', 'Avon and Somerset,2021/22 Q1,210', ',2021/22 Q2,222'],
      ...['Dorset,2021/22 Q1,9', ',2021/22 Q2,8'],
    );
    expect(read(table).refused).toEqual([
      'B3 “Force” is blank, so it cannot be told what the figure is of',
      'B5 “Force” is blank, so it cannot be told what the figure is of',
    ]);
  });

  test('lines of text between the rows of one table end nothing', () => {
    const table = tableOf(
      ...['Force,Quarter,Recorded', 'South West,,', 'Avon and Somerset,2021/22 Q1,210', ''],
      ...['England,,', 'Avon and Somerset,2021/22 Q2,222', 'Dorset,2021/22 Q2,9'],
    );
    expect(read(table).figures).toHaveLength(2);
  });

  test.each([
    ['that a later one ends', '2021/22 Q3,231,12" rule'],
    ['that nothing ends', '2021/22 Q3,231,ok'],
  ])('a stray quotation mark %s: every line it takes in is refused, the others are read', (_name, line) => {
    const last = line.includes('"') ? 5 : 6;
    const table = tableOf(
      ...['Quarter,Recorded,Comment', '2021/22 Q1,210,', '2021/22 Q2,211,'],
      ...['2021/22 Q4,212,"late reports', line, '2022/23 Q1,213,ok'],
    );
    const listed = Array.from({ length: last - 3 }, (_, at) => `A${4 + at}`);
    expect(table.refused.map(({ cell }) => cell)).toEqual(listed);
    expect(table.refused[0]?.reason).toContain(
      `Lines 4 to ${last} cannot be told apart: a quotation mark in line 4`,
    );
    expect(read(table).figures.map(([count]) => count)).toEqual(last === 5 ? [210, 211, 213] : [210, 211]);
  });

  test('a comment of several lines inside quotation marks is read', async () => {
    const [grid] = await readTableFile(
      bytesOf('Quarter,n,Why\n2021/22 Q1,210,"late,\nas before"\n2021/22 Q2,9,\n'),
    );
    expect(grid?.rows).toHaveLength(3);
  });
});

test('characters that nobody sees change no figure and no period', () => {
  const table = tableOf(
    'Quarter,Recorded',
    '2021/22\u00A0Q1,\u00A0210',
    '2021/22 Q2\u200B,222\u200B',
    '2021/22 Q3,\uFEFF231',
    '2021/22 Q4,\u202F1\u202F240',
    '2022\u201123 Q1,\u20111',
    '2022/23 Q2,2\u00AD14',
  );
  expect(read(table)).toEqual({
    figures: [210, 222, 231, 1240, -1, 214].map((count) => [count, null]),
    refused: [],
    leftOut: [],
  });
});

test('a letter that only looks like a digit is refused with its code', () => {
  expect(read(tableOf('Quarter,Recorded', '2021/22 Q1,210', '2021/22 Q2,21\u041E')).refused).toEqual([
    'B3 “21О” is not a figure (with the character U+041E). Write [c] for confidential or [x] for not available',
  ]);
});

test.each(['Recorded', 'Number recorded in the year', 'Offences'])(
  'counts between 1900 and 2099 under “%s” are counts',
  (heading) => {
    const table = tableOf(`Quarter,${heading}`, '2021/22 Q1,1998', '2021/22 Q2,2010', '2021/22 Q3,2021');
    expect(read(table).figures).toEqual([1998, 2010, 2021].map((count) => [count, null]));
  },
);

test('and under years across the top', () => {
  const table = tableOf('Force,2019/20 Q1,2019/20 Q2,2019/20 Q3', 'Avon and Somerset,1998,2010,2021');
  expect(read(table).figures).toEqual([1998, 2010, 2021].map((count) => [count, null]));
});

test.each([
  ['Quarter ending', '01/06/2021'],
  ['Quarter ending', 'Jun-21'],
  ['Quarter ending', '06/2021'],
  ['3 months to', '30.06.21'],
  ['QE', 'June 2021'],
])('under “%s”, %s is the quarter that ends in June', (heading, written) => {
  const table = tableOf(`${heading},Recorded`, `${written},210`, 'September 2021,211', 'December 2021,212');
  const wanted = { unit: 'count', periodType: 'quarter', area: null } as const;
  const { mapping } = proposeMapping(table, wanted);
  expect(applyMapping(table, mapping, { scope: 'All crime' }).rows.map(({ period }) => period)).toEqual([
    { type: 'quarter', start: '2021-04-01', end: '2021-06-30' },
    { type: 'quarter', start: '2021-07-01', end: '2021-09-30' },
    { type: 'quarter', start: '2021-10-01', end: '2021-12-31' },
  ]);
});

test('a day in the middle of a month ends no quarter', () => {
  const table = tableOf('Quarter ending,Recorded', '15/06/2021,210', '30/09/2021,211', '31/12/2021,212');
  expect(read(table).refused).toEqual(['A2 15 June 2021 is not the end of a quarter']);
});
