import { expect, test } from 'vitest';
import { areaCalled, areasNamedIn, isSameArea } from '@/lib/domain/figures/areas/area-names';
import type { RowPick } from '@/lib/domain/figures/figures-mapping';
import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';
import { areasInTable } from '@/lib/importing/figures/table/areas-in-table';
import { describeColumns } from '@/lib/importing/figures/table/describe-columns';
import { findMainTable } from '@/lib/importing/figures/table/find-table';
import { proposeMapping } from '@/lib/importing/figures/mapping/propose-mapping';
import { readDelimited } from '@/lib/importing/figures/files/read-delimited';
import { whyAnotherArea, whyOtherRows } from '@/lib/importing/figures/table/why-another-area';

const OURS = 'Avon and Somerset';

type File = {
  lines: readonly string[];
  sheet?: string;
  fileName?: string;
  area?: string;
  column?: string;
  only?: RowPick;
};

/** Why a file may not be read into a series of counts by quarter of this area, or null. */
function whyNot({ lines, sheet, fileName = 'figures.csv', area = OURS, column, only }: File): string | null {
  const table = findMainTable([{ ...readDelimited(lines.join('\n')), sheet: sheet ?? null }]);
  if (!table) throw new Error('No table in the file of the test');
  const wanted = { unit: 'count', periodType: 'quarter', area } as const;
  const { mapping } = proposeMapping(table, wanted, {
    ...(column ? { numerator: column } : {}),
    ...(only ? { only: [only] } : {}),
  });
  const columns = describeColumns(table, mapping.periodType);
  return whyAnotherArea(areasInTable(table, { mapping, columns, fileName }), area);
}

const PLAIN = ['Quarter,Recorded', '2021/22 Q1,100', '2021/22 Q2,101'];
const rowsOf = (force: string) => [
  'Force,Quarter,Recorded',
  `${force},2021/22 Q1,100`,
  `${force},2021/22 Q2,101`,
];

test('a file whose every row names another force is refused, with the cell and both areas', () => {
  expect(whyNot({ lines: rowsOf('Devon and Cornwall') })).toBe(
    'Cell A2 says Devon and Cornwall, but the series is about Avon and Somerset. Choose the rows or the file for Avon and Somerset, or another series.',
  );
});

test.each([
  'Devon & Cornwall',
  'Devon and Cornwall Police',
  'DEVON & CORNWALL CONSTABULARY',
  'Devon and Cornwall [note 3]',
  'E23000035',
])('however the other force is written, it is known: %s', (force) => {
  expect(whyNot({ lines: rowsOf(force) })).toContain('says Devon and Cornwall');
});

test.each(['Avon & Somerset', 'Avon and Somerset Constabulary', 'The Avon and Somerset Police', 'E23000036'])(
  'a file of our own force is read, however it is written: %s',
  (force) => {
    expect(whyNot({ lines: rowsOf(force) })).toBeNull();
  },
);

test('figures of England and Wales are not those of a force', () => {
  expect(whyNot({ lines: rowsOf('ENGLAND AND WALES') })).toContain('Cell A2 says England and Wales');
});

test.each<[string, Partial<File>, string]>([
  [
    'title',
    { lines: ['Rape offences recorded by Devon & Cornwall Police', ...PLAIN] },
    'The title “Rape offences recorded by Devon & Cornwall Police” says Devon and Cornwall',
  ],
  ['region in a title', { lines: ['Rape, South West region', ...PLAIN] }, 'says South West'],
  ['CPS Area in the rows', { lines: rowsOf('CPS Wessex') }, 'Cell A2 says Wessex'],
  ['region in the rows', { lines: rowsOf('E12000009') }, 'Cell A2 says South West'],
  [
    'district in the rows',
    { lines: rowsOf('Bristol') },
    'Cell A2, under “Force”, says Bristol, which may be a part',
  ],
  [
    'district beside our own force',
    {
      lines: [
        'Force,Local authority district,Quarter,Recorded',
        ...['Avon and Somerset,Bristol,2021/22 Q1,100', 'Avon and Somerset,Bristol,2021/22 Q2,101'],
      ],
    },
    'Cell B2, under “Local authority district”, says Bristol',
  ],
  [
    'district in a title',
    { lines: ['Rape offences recorded in Sedgemoor district', ...PLAIN] },
    'names Sedgemoor, which may be a part of Avon and Somerset',
  ],
  [
    'district in a title that names ours too',
    { lines: ['Avon and Somerset: Taunton Deane Borough', ...PLAIN] },
    'names Taunton Deane, which may be a part',
  ],
  ['borough in the name of the sheet', { sheet: 'Borough of Yeovil' }, 'names Yeovil, which may be a part'],
  ['sheet', { sheet: 'Dorset 2021' }, 'The name of the sheet, “Dorset 2021”, says Dorset'],
  [
    'file',
    { fileName: 'north-wales_rape.csv' },
    'The name of the file, “north-wales_rape.csv”, says North Wales',
  ],
  [
    'section line',
    { lines: ['Quarter,Recorded', 'Wiltshire,', '2021/22 Q1,100', '2021/22 Q2,101'] },
    'Cell A2 says Wiltshire',
  ],
  [
    'heading of the figures',
    {
      lines: ['Quarter,Avon and Somerset,Dorset', '2021/22 Q1,100,50', '2021/22 Q2,101,51'],
      column: 'Dorset',
    },
    'The heading “Dorset” says Dorset',
  ],
])('another force in the %s is found', (_where, file, sentence) => {
  expect(whyNot({ lines: PLAIN, ...file })).toContain(sentence);
});

test.each<[string, Partial<File>]>([
  ['no area is named anywhere', {}],
  [
    'the title is about all districts',
    { lines: ['Police Force Area and Local Authority District tables', ...PLAIN] },
  ],
  ['the title calls ours a district', { lines: ['Avon and Somerset district', ...PLAIN] }],
  [
    'the rows name ours below the title of a district',
    { lines: ['Sedgemoor district and others', ...rowsOf(OURS)] },
  ],
  [
    'the title is that of a national table',
    { lines: ['Police recorded crime, England and Wales', ...PLAIN] },
  ],
  ['the title names ours among others', { lines: ['South West: Dorset, Avon and Somerset', ...PLAIN] }],
  ['the rows name ours, whatever the file is called', { lines: rowsOf(OURS), fileName: 'dorset.csv' }],
  [
    'ours is one of many forces',
    {
      lines: [
        'Area Code,Area Name,Quarter,Recorded',
        'K04000001,ENGLAND AND WALES [note 3],2021/22 Q1,5287',
        'E12000009,South West,2021/22 Q1,427',
        'E23000036,Avon & Somerset,2021/22 Q1,170',
        'E23000035,Devon & Cornwall,2021/22 Q1,121',
      ],
    },
  ],
  [
    'it is of a nation, and so is the series',
    {
      lines: ['Police force areas of England and Wales', ...rowsOf('England & Wales')],
      area: 'England and Wales',
    },
  ],
  [
    'it is of an area we do not know, and so is the series',
    { lines: rowsOf('South West'), area: 'CPS Area South West', fileName: 'avon-and-somerset.csv' },
  ],
])('a file is read where %s', (_case, file) => {
  expect(whyNot({ lines: PLAIN, ...file })).toBeNull();
});

test('a force’s figures do not go into a series of an area we do not know either', () => {
  expect(whyNot({ lines: rowsOf('Dorset'), area: 'CPS Area South West' })).toContain('says Dorset');
});

test('rows of several areas do not all go into one series', () => {
  expect(whyOtherRows('Dorset', OURS)).toBe(
    'The column of areas says Dorset, but the series is about Avon and Somerset. Choose the rows or the file for Avon and Somerset, or another series.',
  );
  expect(whyOtherRows('Avon & Somerset Police', OURS)).toBeNull();
});

test('the 43 police force areas are known by code and name, and none is taken for another', () => {
  expect(POLICE_FORCE_AREAS).toHaveLength(43);
  for (const { code, name } of POLICE_FORCE_AREAS) {
    expect([areaCalled(code), areaCalled(`${name} Police`), areasNamedIn(`Rape in ${name}, 2021`)]).toEqual([
      name,
      name,
      [name],
    ]);
  }
  expect(new Set(POLICE_FORCE_AREAS.map(({ code }) => code)).size).toBe(43);
});

test('words that are no names of forces are not taken for them', () => {
  expect(areasNamedIn('Targets met in metropolitan counties; Sussexes')).toEqual([]);
  expect(areaCalled('Recorded')).toBeNull();
  expect(isSameArea('South West', 'CPS Area South West')).toBe(true);
  expect(isSameArea('South Wales', 'Wales')).toBe(false);
});

test('a person may say that the rows of such a name are the area’s own', () => {
  const lines = ['Force,District,Quarter,Recorded', 'Avon and Somerset,Central return,2021/22 Q1,100'];
  expect(whyNot({ lines })).toContain('says Central return');
  expect(whyNot({ lines, only: { heading: 'District', is: 'Central return' } })).toBeNull();
});

test.each(['All districts', 'Total', 'Whole force'])('“%s” in a column of districts is the area', (all) => {
  const lines = ['Force,District,Quarter,Recorded', `Avon and Somerset,${all},2021/22 Q1,100`];
  expect(whyNot({ lines })).toBeNull();
});
