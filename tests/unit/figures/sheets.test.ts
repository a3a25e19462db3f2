import { expect, test } from 'vitest';
import { EVERY_SHEET } from '@/lib/domain/figures/figures-mapping';
import { readDelimited } from '@/lib/importing/figures/files/read-delimited';
import { applyToTables } from '@/lib/importing/figures/mapping/apply-mapping';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { tablesOf } from '@/lib/services/figures/tables-of-file';

const sheet = (name: string, ...lines: string[]) => ({ ...readDelimited(lines.join('\n')), sheet: name });
const FILE = [
  sheet('2021-22', 'Month,Recorded', 'Apr-21,70', 'May-21,71', 'Total,141'),
  sheet('2022-23', 'Month,Recorded', 'Apr-22,80', 'May-22,81', 'Jun-22,82', 'Jul-22,83'),
  sheet('Notes', 'Figures are provisional'),
  sheet('Charged', 'Month,Charged', 'Apr-22,1', 'May-22,2'),
];

function read(chosen: string | undefined) {
  const { main, tables, unread } = tablesOf(FILE, { sheet: chosen });
  const wanted = { unit: 'count', periodType: 'month', area: null } as const;
  const { mapping } = proposeMapping(main, wanted, chosen === undefined ? {} : { sheet: chosen });
  const { rows, leftOut } = applyToTables(tables, mapping, 'All crime');
  return {
    sheet: mapping.sheet,
    figures: rows.map(({ place, numerator }) => `${place} ${numerator}`),
    leftOut: [...unread, ...leftOut].map(({ cell, reason }) => `${cell} ${reason}`),
  };
}

test('the sheet with most figures is read, and every other one is named', () => {
  expect(read(undefined)).toEqual({
    sheet: '2022-23',
    figures: ['B2 80', 'B3 81', 'B4 82', 'B5 83'],
    leftOut: ['2021-22', 'Notes', 'Charged'].map((name) => `Sheet “${name}” This sheet was not read`),
  });
});

test('another sheet is read when it is chosen', () => {
  expect(read('2021-22').figures).toEqual(['B2 70', 'B3 71']);
});

test('a sheet for each year is read as one, with the sheet in every place; other headings are not mixed in', () => {
  expect(read(EVERY_SHEET)).toEqual({
    sheet: EVERY_SHEET,
    figures: [
      '2021-22!B2 70',
      '2021-22!B3 71',
      '2022-23!B2 80',
      '2022-23!B3 81',
      '2022-23!B4 82',
      '2022-23!B5 83',
    ],
    leftOut: [
      'Sheet “Notes” Not read: it has other headings',
      'Sheet “Charged” Not read: it has other headings',
      '2021-22!A4 “Total” is a total, not a period',
    ],
  });
});

test('a sheet that is not there is answered with those that are', () => {
  expect(() => read('2019-20')).toThrow(
    'The file has no sheet “2019-20”. Its sheets are: “2021-22”, “2022-23”',
  );
});

const STACKED = [
  sheet(
    'Returns',
    'Recorded rape',
    'Quarter,Recorded',
    '2026/27 Q1,70',
    '2026/27 Q2,71',
    '',
    'Charges',
    'Quarter,Charged',
    '2026/27 Q1,4',
    '2026/27 Q2,5',
    '2026/27 Q3,6',
    '',
    'Victims',
    'Quarter,Victims',
    '2026/27 Q1,60',
  ),
];

function readTable(table: number | undefined) {
  const { main, tables, titles } = tablesOf(STACKED, { table });
  const wanted = { unit: 'count', periodType: 'quarter', area: null } as const;
  const { mapping } = proposeMapping(main, wanted, {});
  const { rows, leftOut } = applyToTables(tables, mapping, 'All crime');
  return {
    titles,
    figures: rows.map(({ place, numerator }) => `${place} ${numerator}`),
    leftOut: leftOut.map(({ cell, reason }) => `${cell} ${reason}`),
    lines: leftOut.flatMap((one) => one.rows.map(({ from, to }) => [from, to])),
  };
}

test('the tables of a sheet are named, and the first is read unless another is chosen', () => {
  const { titles, figures } = readTable(undefined);
  expect(titles).toEqual(['Recorded rape', 'Charges', 'Victims']);
  expect(figures).toEqual(['B3 70', 'B4 71']);
});

test('the second table of a sheet is read when it is chosen, and the others are left out by their rows', () => {
  expect(readTable(2)).toEqual({
    titles: ['Recorded rape', 'Charges', 'Victims'],
    figures: ['B8 4', 'B9 5', 'B10 6'],
    leftOut: [
      'A1 Rows 1 to 4 were not read: another table of the sheet was chosen',
      'A6 Above the table',
      'A11 Another table begins here and was not read, down to row 14: “Victims”',
    ],
    lines: [
      [1, 4],
      [6, 6],
      [11, 14],
    ],
  });
});

test('a table that is not there is answered in words', () => {
  expect(() => readTable(4)).toThrow('The sheet has no table 4. Choose another.');
});
