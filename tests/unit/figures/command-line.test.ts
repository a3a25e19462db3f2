import { expect, test } from 'vitest';
import { readImportArguments } from '@/scripts/measures-import/arguments';

test('what was not said is left to be proposed', () => {
  expect(readImportArguments(['file.csv', '--measure', 'C.1', '--dry-run'])).toMatchObject({
    path: 'file.csv',
    measure: 'C.1',
    isDryRun: true,
    choices: {},
    target: { series: null, area: null, source: null },
  });
  expect(Object.keys(readImportArguments(['file.csv', '--measure', 'C.1']).choices)).toEqual([]);
});

test('columns, rows and the series are taken as said', () => {
  const args = ['f.csv', '--measure', 'C.2', '--series', 's', '--period', 'fy, q', '--numerator', 'charged'];
  const { choices, target } = readImportArguments([
    ...args,
    '--only',
    'group=Sexual offences',
    '--only',
    'force=A=B',
    '--mark',
    '–=[x]',
    '--mark=-=c',
  ]);
  expect(target.series).toBe('s');
  expect(choices).toEqual({
    period: ['fy', 'q'],
    numerator: 'charged',
    only: [
      { heading: 'group', is: 'Sexual offences' },
      { heading: 'force', is: 'A=B' },
    ],
    marks: [
      { mark: '–', means: 'x' },
      { mark: '-', means: 'c' },
    ],
  });
});

test.each([
  [[], 'Say which one file to import'],
  [['a.csv', 'b.csv', '--measure', 'C.1'], 'Say which one file to import'],
  [['a.csv'], 'Say which measure: --measure X.2'],
  [['a.csv', '--measure', 'C.1', '--layout', 'tall'], '--layout is long or wide'],
  [['a.csv', '--measure', 'C.1', '--mark', '–=q'], '--mark wants SIGN=x, SIGN=c or SIGN=z, not –=q'],
  [['a.csv', '--measure', 'C.1', '--only', 'group'], '--only wants COLUMN=WORDS, not group'],
  [['a.csv', '--measure', 'C.1', '--colour', 'red'], 'colour'],
])('%j is answered with what to say', (args, sentence) => {
  expect(() => readImportArguments(args)).toThrow(sentence);
});
