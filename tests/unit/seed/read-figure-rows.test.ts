import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PeriodType, SOURCE_FLAGS, type ValueFlag } from '@/lib/domain/figure';
import { periodFrom } from '@/lib/importing/parse-period';
import { type SeriesFile, TIDY_HEADER, readFigureRows } from '@/lib/importing/seed/read-figure-rows';

const quarters = (...rows: string[]): SeriesFile => ({
  file: 'charges.csv',
  text: [TIDY_HEADER.join(','), ...rows].join('\n'),
  periodType: 'quarter',
  unit: 'percent',
});

const GOOD = 'quarter,2021-04-01,2021-06-30,12,300,,';

test('an officer gets every row of a tidy file, oldest first, with its counts and flags', () => {
  const file = quarters(
    'quarter,2021-07-01,2021-09-30,9,280,,p|r',
    GOOD,
    'quarter,2021-10-01,2021-12-31,,,,c',
  );
  expect(readFigureRows(file)).toEqual({
    problems: [],
    observations: [
      {
        period: { type: 'quarter', start: '2021-04-01', end: '2021-06-30' },
        ...{ numerator: 12, denominator: 300, value: null, flags: [], revision: 1 },
      },
      {
        period: { type: 'quarter', start: '2021-07-01', end: '2021-09-30' },
        ...{ numerator: 9, denominator: 280, value: null, flags: ['p', 'r'], revision: 1 },
      },
      {
        period: { type: 'quarter', start: '2021-10-01', end: '2021-12-31' },
        ...{ numerator: null, denominator: null, value: null, flags: ['c'], revision: 1 },
      },
    ],
  });
});

test('a file saved by a spreadsheet, with a byte order mark, Windows line ends and spaces, reads the same', () => {
  const plain = quarters(GOOD, 'quarter,2021-07-01,2021-09-30,9,280,,p');
  const saved = `\uFEFF${plain.text.replaceAll(',', ' , ').replaceAll('\n', '\r\n')}\r\n`;
  expect(readFigureRows({ ...plain, text: saved })).toEqual(readFigureRows(plain));
});

test.each([
  ['quarter,2021-07-01,2021-09-30,301,300,,', 'The numerator 301 is greater than the denominator 300'],
  ['quarter,2021-07-01,2021-09-30,-3,300,,', 'numerator: “-3” is negative'],
  ['quarter,2021-07-01,2021-09-30,3,-300,,', 'denominator: “-300” is negative'],
  ['quarter,2021-07-01,2021-09-30,"1,200",3000,,', 'numerator: “1,200” is not a whole number'],
  ['quarter,2021-07-01,2021-09-30,2.5,300,,', 'numerator: “2.5” is not a whole number'],
  ['quarter,2021-07-01,2021-09-30,3,300,,q', 'flags: “q” is not a flag: c, x, z, low, p, r, b, u, e'],
  ['quarter,2021-07-01,2021-09-30,3,300,,p|p', 'flags: “p|p” says a flag twice'],
  ['quarter,2021-09-30,2021-07-01,3,300,,', 'The period ends (2021-07-01) before it starts (2021-09-30)'],
  ['quarter,2021-02-30,2021-04-30,3,300,,', 'period_start: “2021-02-30” is not a day written as YYYY-MM-DD'],
  ['quarter,2021-07-01,2021-08-31,3,300,,', '2021-07-01 to 2021-08-31 is not a quarter'],
  ['month,2021-07-01,2021-07-31,3,300,,', 'The period is a month, but the series holds only quarter'],
  ['quarter,2021-04-01,2021-06-30,3,300,,', 'The period is already in row 2'],
  ['quarter,2021-07-01,2021-09-30,,300,,', 'There is no figure, and no flag (c, x, z or low) that says why'],
  ['quarter,2021-07-01,2021-09-30,3,,,', 'A percentage needs a denominator as well as a numerator'],
  ['quarter,2021-07-01,2021-09-30,3,300,1.0,', 'A value is given only where the source publishes no counts'],
  ['quarter,2021-07-01,2021-09-30,,,101.5,', 'The value 101.5 is more than 100 per cent'],
  ['quarter,2021-07-01,2021-09-30,,,-1,', 'The value -1 is negative'],
  ['quarter,2021-07-01,2021-09-30,,,about 3,', 'value: “about 3” is not a number'],
  ['quarter,2021-07-01,2021-09-30,,,,p', 'There is no figure, and no flag (c, x, z or low) that says why'],
  ['quarter,2021-07-01,2021-09-30,3,300,', 'There are 6 columns instead of 7'],
  ['fortnight,2021-07-01,2021-09-30,3,300,,', 'period_type: “fortnight” is not one of: month, quarter'],
  ['toString,2021-07-01,2021-09-30,3,300,,', 'period_type: “toString” is not one of'],
])('a row “%s” is refused with its place and the reason', (row, reason) => {
  const { observations, problems } = readFigureRows(quarters(GOOD, row));
  expect(observations).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'charges.csv', row: 3, reason: expect.stringContaining(reason) });
});

test('an officer is told of every fault at once, not only of the first', () => {
  const { problems } = readFigureRows(
    quarters('quarter,2021-07-01,2021-09-30,9,3,,q', GOOD, 'quarter,2021-10-01,2021-12-31,9,3,,'),
  );
  expect(problems.map(({ row }) => row)).toEqual([2, 4]);
});

test('periods that share days are refused where they should follow on, and taken where they are rolling years', () => {
  const halfYears = [
    TIDY_HEADER.join(),
    'half-year,2021-04-01,2021-09-30,1,,,',
    'half-year,2021-07-01,2021-12-31,1,,,',
  ].join('\n');
  const halves = readFigureRows({
    file: 'halves.csv',
    text: halfYears,
    periodType: 'half-year',
    unit: 'count',
  });
  expect(halves.problems).toEqual([
    { file: 'halves.csv', row: 3, reason: 'The period overlaps the one in row 2' },
  ]);

  const rolling = [
    TIDY_HEADER.join(),
    'rolling-year,2021-04-01,2022-03-31,1,,,',
    'rolling-year,2021-07-01,2022-06-30,2,,,',
  ].join('\n');
  const years = readFigureRows({
    file: 'years.csv',
    text: rolling,
    periodType: 'rolling-year',
    unit: 'count',
  });
  expect(years).toMatchObject({ problems: [], observations: [{ numerator: 1 }, { numerator: 2 }] });
});

test('a ratio may have more above the line than below it', () => {
  const file: SeriesFile = { ...quarters('quarter,2021-07-01,2021-09-30,30,4,,'), unit: 'ratio' };
  expect(readFigureRows(file).problems).toEqual([]);
});

test.each([
  ['period,value\n2021,3', 1, 'The columns must be: period_type'],
  ['', 1, 'The columns must be: period_type'],
  [TIDY_HEADER.join(), null, 'There are no figures in the file'],
  [`${TIDY_HEADER.join()}\n"quarter,2021`, null, 'This is not a CSV file that can be read'],
])('a file that is not in the tidy format is refused as a whole (%#)', (text, row, reason) => {
  const { observations, problems } = readFigureRows({ ...quarters(), text });
  expect(observations).toEqual([]);
  expect(problems).toEqual([{ file: 'charges.csv', row, reason: expect.stringContaining(reason) }]);
});

test('any quarters with sound counts come back as they were written, whatever their order', () => {
  const flagNames = Object.keys(SOURCE_FLAGS).filter((name): name is ValueFlag => name in SOURCE_FLAGS);
  const type: PeriodType = 'quarter';
  const anyRow = fc.record({
    year: fc.integer({ min: 1990, max: 2030 }),
    month: fc.constantFrom(1, 4, 7, 10),
    numerator: fc.nat(5000),
    more: fc.nat(5000),
    flags: fc.uniqueArray(fc.constantFrom(...flagNames), { maxLength: 3 }),
  });
  const anyRows = fc.uniqueArray(anyRow, { minLength: 1, selector: ({ year, month }) => `${year}-${month}` });
  fc.assert(
    fc.property(anyRows, (rows) => {
      const lines = rows.map(({ year, month, numerator, more, flags }) => {
        const period = periodFrom(type, year, month);
        return [type, period?.start, period?.end, numerator, numerator + more, '', flags.join('|')].join();
      });
      const { observations, problems } = readFigureRows(quarters(...lines));
      expect(problems).toEqual([]);
      expect(observations.map(({ numerator, flags }) => [numerator, flags])).toEqual(
        [...rows]
          .sort((a, b) => a.year - b.year || a.month - b.month)
          .map(({ numerator, flags }) => [numerator, flags]),
      );
    }),
  );
});
