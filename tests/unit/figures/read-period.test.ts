import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { describePeriod, type PeriodType } from '@/lib/domain/figure';
import { textCell } from '@/lib/importing/figures/files/grid';
import { joinQuarter, readPeriod } from '@/lib/importing/figures/periods/read-period';

const periodIn = (text: string, type: PeriodType) => {
  const { period } = readPeriod(textCell(text), type);
  return period ? `${period.type}: ${describePeriod(period)}` : null;
};

test.each<[string, PeriodType, string]>([
  ['2014/15 Q1', 'quarter', 'quarter: April to June 2014'],
  ['2014/15 Quarter 4', 'quarter', 'quarter: January to March 2015'],
  ['Year ending March 2022', 'rolling-year', 'rolling-year: year ending March 2022'],
  ['Year ending 31 March 2022', 'rolling-year', 'rolling-year: year ending March 2022'],
  ['YE June 2025', 'rolling-year', 'rolling-year: year ending June 2025'],
  ['12 months to June 2025', 'rolling-year', 'rolling-year: year ending June 2025'],
  ['2015-03', 'rolling-year', 'rolling-year: year ending March 2015'],
  ['2015-03', 'month', 'month: March 2015'],
  ['2009-10', 'financial-year', 'financial-year: 2009 to 2010'],
  ['Financial year 2019/20', 'financial-year', 'financial-year: 2019 to 2020'],
  ['Year ending March 2022', 'financial-year', 'financial-year: 2021 to 2022'],
  ['Apr-21', 'month', 'month: April 2021'],
  ['2021-04-01', 'quarter', 'quarter: April to June 2021'],
  ['30/06/2021', 'quarter', 'quarter: April to June 2021'],
  ['2021-03-01', 'rolling-year', 'rolling-year: year ending March 2021'],
  ['Quarter ending June 2021', 'quarter', 'quarter: April to June 2021'],
  ['quarter ending 31 March 2022', 'quarter', 'quarter: January to March 2022'],
  ['3 months to September 2021', 'month', 'quarter: July to September 2021'],
  ['17/09/2021', 'point', 'point: 17 September 2021'],
  ['17.09.21', 'point', 'point: 17 September 2021'],
  ['17-09-2021', 'point', 'point: 17 September 2021'],
  ['17th September 2021', 'point', 'point: 17 September 2021'],
  ['17-Sep-21', 'point', 'point: 17 September 2021'],
  ['September 17, 2021', 'point', 'point: 17 September 2021'],
  ['2021-09-17T00:00:00', 'point', 'point: 17 September 2021'],
  ['2021/09/17', 'point', 'point: 17 September 2021'],
  ['1.4.2021', 'quarter', 'quarter: April to June 2021'],
  ['quarter ending June 2021', 'month', 'quarter: April to June 2021'],
  ['Qtr to Jun-21', 'quarter', 'quarter: April to June 2021'],
  ['three months ended 30/06/2021', 'quarter', 'quarter: April to June 2021'],
  ['Month ending 30 June 2021', 'month', 'month: June 2021'],
  ['6 months to September 2021', 'half-year', 'half-year: April to September 2021'],
  ['Financial year ending March 2022', 'financial-year', 'financial-year: 2021 to 2022'],
  ['YE Mar-22', 'rolling-year', 'rolling-year: year ending March 2022'],
  ['Apr-Jun 21', 'quarter', 'quarter: April to June 2021'],
  ['Apr 20 to Mar 21', 'financial-year', 'financial-year: 2020 to 2021'],
  ['1 April to 30 June 2021', 'quarter', 'quarter: April to June 2021'],
  ['01/04/2021 - 30/06/2021', 'quarter', 'quarter: April to June 2021'],
  ['01-04-2021 to 31-03-2022', 'financial-year', 'financial-year: 2021 to 2022'],
  ['21/22 Q1', 'quarter', 'quarter: April to June 2021'],
  ['FY21/22', 'financial-year', 'financial-year: 2021 to 2022'],
  ['2021/22, Quarter 1', 'quarter', 'quarter: April to June 2021'],
])('“%s” in a table of %s figures is %s', (text, type, words) => {
  expect(periodIn(text, type)).toBe(words);
});

test('a date of a spreadsheet stands for the period it begins or ends', () => {
  const date = { kind: 'date', text: '2021-12-31', date: day('2021-12-31') } as const;
  expect(readPeriod(date, 'half-year').period).toEqual({
    type: 'half-year',
    start: '2021-07-01',
    end: '2021-12-31',
  });
});

test('a mark beside a period belongs to its row, and a note is kept', () => {
  expect(readPeriod(textCell('2025/26 [p] [note 3]'), 'financial-year')).toMatchObject({
    flags: ['p'],
    notes: ['note 3'],
  });
});

test('a quarter that ends in a month in which none ends is refused', () => {
  expect(periodIn('Quarter ending January 2022', 'quarter')).toBeNull();
  expect(periodIn('Quarter ending May 2022', 'quarter')).toBeNull();
});

test('a financial year and the number of a quarter stand in two columns', () => {
  expect(periodIn(joinQuarter('2014/15', '2'), 'quarter')).toBe('quarter: July to September 2014');
  expect(periodIn(joinQuarter('2014/15', 'Qtr 3'), 'quarter')).toBe('quarter: October to December 2014');
});

test.each([
  ['2021 Q1', 'does not say whether its year is a calendar year or a financial year'],
  ['17/05/2021', '17 May 2021 is neither the first nor the last day of a quarter'],
  ['Total', '“Total” is not a period'],
  ['06/30/2021', '“06/30/2021” is not a period'],
  ['FY2021', '“FY2021” does not say in which year it begins and ends'],
  ['year ending 5 April 2021', '“year ending 5 April 2021” is not a period'],
  ['31 June 2021', '“31 June 2021” is not a period'],
  ['2021/22 Q\u2081', 'is not a period (with the character U+2081)'],
  ['', 'There is no period'],
])('“%s” is refused, with the reason', (text, reason) => {
  expect(readPeriod(textCell(text), 'quarter').fault).toContain(reason);
});
