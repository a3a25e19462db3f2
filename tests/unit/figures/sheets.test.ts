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
  const { main, tables, unread } = tablesOf(FILE, chosen);
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
