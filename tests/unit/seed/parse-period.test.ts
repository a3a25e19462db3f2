import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PeriodType, describePeriod, shortPeriod } from '@/lib/domain/figure';
import { fitsItsType, parsePeriod, periodFrom } from '@/lib/importing/parse-period';

test.each([
  ['2014/15 Q1', 'quarter 2014-04-01 2014-06-30'],
  ['2014/15 Q3', 'quarter 2014-10-01 2014-12-31'],
  ['2014/15 Q4', 'quarter 2015-01-01 2015-03-31'],
  ['Q4 2015/16', 'quarter 2016-01-01 2016-03-31'],
  ['2014/15', 'financial-year 2014-04-01 2015-03-31'],
  ['2009-10', 'financial-year 2009-04-01 2010-03-31'],
  ['1999-2000', 'financial-year 1999-04-01 2000-03-31'],
  ['1999-00', 'financial-year 1999-04-01 2000-03-31'],
  ['2010-2011', 'financial-year 2010-04-01 2011-03-31'],
  ['2015 – 2016', 'financial-year 2015-04-01 2016-03-31'],
  ['2014 to 2015', 'financial-year 2014-04-01 2015-03-31'],
  ['April 2014 to March 2015', 'financial-year 2014-04-01 2015-03-31'],
  ['1997', 'calendar-year 1997-01-01 1997-12-31'],
  ['January to December 2020', 'calendar-year 2020-01-01 2020-12-31'],
  ['Year ending March 2022', 'rolling-year 2021-04-01 2022-03-31'],
  ['year ending December 2021', 'rolling-year 2021-01-01 2021-12-31'],
  ['July 2024 to June 2025', 'rolling-year 2024-07-01 2025-06-30'],
  ['April to June 2021', 'quarter 2021-04-01 2021-06-30'],
  ['Apr - Jun 2021', 'quarter 2021-04-01 2021-06-30'],
  ['October 2021 to March 2022', 'half-year 2021-10-01 2022-03-31'],
  ['  April   to  September  2021 ', 'half-year 2021-04-01 2021-09-30'],
  ['2021-04', 'month 2021-04-01 2021-04-30'],
  ['February 2020', 'month 2020-02-01 2020-02-29'],
  ['Sept 2021', 'month 2021-09-01 2021-09-30'],
])('an officer who imports “%s” gets the %s', (text, words) => {
  const [type, start, end] = words.split(' ');
  expect(parsePeriod(text)).toEqual({ type, start, end });
});

test.each([
  ['2015-03', '2014-04-01', '2015-03-31'],
  ['2015-12', '2015-01-01', '2015-12-31'],
  ['2010-11', '2009-12-01', '2010-11-30'],
])(
  '“%s” is the twelve months to its end when the table is known to hold rolling years',
  (text, start, end) => {
    expect(parsePeriod(text, { yearMonth: 'rolling-year' })).toEqual({ type: 'rolling-year', start, end });
  },
);

test('“2009-10” is October 2009, not a financial year, when the table is known to hold months', () => {
  expect(parsePeriod('2009-10', { yearMonth: 'month' })).toEqual({
    type: 'month',
    start: '2009-10-01',
    end: '2009-10-31',
  });
});

test.each([
  '',
  'Total',
  '2014/16',
  '2014-13',
  '2014/15 Q5',
  'Q1 2014/15 Q1',
  '2014/15 Q',
  'May to July 2021',
  'October to March 2021',
  'March 2021 to March 2022',
  'Smarch 2021',
  '21/22',
  '2014/15 and later',
  '1066',
  'Year ending 2022',
])('an officer who imports “%s” is not given a guess', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

const types: readonly PeriodType[] = [
  'month',
  'quarter',
  'half-year',
  'financial-year',
  'calendar-year',
  'rolling-year',
];

test('a period written in words by the product reads back as the same period', () => {
  const anyPeriod = fc
    .tuple(fc.constantFrom(...types), fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([type, year, month]) => periodFrom(type, year, month))
    .filter((period) => period !== null);
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(fitsItsType(period)).toBe(true);
      expect(parsePeriod(describePeriod(period))).toEqual(period);
    }),
  );
});

test('the short form of a financial year or quarter on an axis reads back as the same period', () => {
  const anyPeriod = fc
    .tuple(fc.constantFrom<PeriodType>('quarter', 'financial-year'), fc.integer({ min: 1950, max: 2090 }))
    .chain(([type, year]) => fc.constantFrom(1, 4, 7, 10).map((month) => periodFrom(type, year, month)))
    .filter((period) => period !== null);
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(shortPeriod(period))).toEqual(period);
    }),
  );
});
