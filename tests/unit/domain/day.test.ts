import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  day,
  dayFromParts,
  dayInLondon,
  daysBetween,
  formatDay,
  formatInstant,
  hourInLondon,
  isAfter,
  MONTHS,
  parseDay,
} from '@/lib/domain/day';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const steps = fc.integer({ min: -20_000, max: 20_000 });

test.each(['2021-09-17', '2024-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(parseDay(text)).toBe(text);
});

test.each(['2021-02-29', '2021-13-01', '2021-9-17', '17/09/2021', '2021-09-17T00:00', '', '20210917'])(
  '“%s” is not a day',
  (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow(RangeError);
  },
);

test.each([
  [[2021, 9, 17], '2021-09-17'],
  [[2024, 2, 29], '2024-02-29'],
  [[2021, 2, 29], null],
  [[2021, 0, 1], null],
  [[2021, 1.5, 1], null],
  [[21, 9, 17], null],
  [[12021, 9, 17], null],
  [[2021, -1, 1], null],
  [[Number.NaN, 1, 1], null],
  [[2021, 13, 1], null],
  [[2021, Number.NaN, 1], null],
  [[2021.5, 1, 1], null],
  [[2021, 1.5, 1], null],
  [[2021, 1, 1.5], null],
  [[2021, 1, Number.NaN], null],
  [[10_000, 1, 1], null],
] as const)('year, month and day %j make %s', ([year, month, dayOfMonth], expected) => {
  expect(dayFromParts(year, month, dayOfMonth)).toBe(expected);
});

test('a form’s three boxes give back the day that was put into them', () => {
  fc.assert(
    fc.property(days, (value) => {
      const [year, month, dayOfMonth] = value.split('-').map(Number);
      expect(dayFromParts(year ?? 0, month ?? 0, dayOfMonth ?? 0)).toBe(value);
    }),
  );
});

test('a day is moved by whole days only, and not out of the calendar', () => {
  for (const step of [0.5, Number.NaN, Number.POSITIVE_INFINITY, -800_000]) {
    expect(() => addDays(day('2021-09-17'), step)).toThrow(RangeError);
  }
});

test('moving a day and measuring the distance are each other’s opposite, over leap years and clock changes', () => {
  fc.assert(
    fc.property(days, steps, (start, step) => {
      const moved = addDays(start, step);
      expect(daysBetween(start, moved)).toBe(step);
      expect(addDays(moved, -step)).toBe(start);
    }),
  );
});

test('a day is after another exactly when the distance to it is positive', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(isAfter(a, b)).toBe(daysBetween(b, a) > 0);
    }),
  );
});

test('a day is written in words that hold its own parts and no others', () => {
  fc.assert(
    fc.property(days, (value) => {
      const [dayOfMonth, month, year, ...rest] = formatDay(value).split(' ');
      expect(rest).toEqual([]);
      const number = MONTHS.findIndex((name) => name === month) + 1;
      expect(dayFromParts(Number(year), number, Number(dayOfMonth))).toBe(value);
    }),
  );
});

test('September is written whole, whatever the machine’s own language data says', () => {
  expect(formatDay(day('2021-09-17'))).toBe('17 September 2021');
  expect(formatDay(day('2021-03-01'))).toBe('1 March 2021');
});

test.each([
  ['2021-06-30T23:30:00Z', '2021-07-01'],
  ['2021-12-31T23:30:00Z', '2021-12-31'],
  ['2021-03-28T00:59:59Z', '2021-03-28'],
])('the instant %s is %s in London', (instant, expected) => {
  expect(dayInLondon(new Date(instant))).toBe(expected);
});

test.each([
  ['2021-06-30T23:05:00Z', 0, '1 July 2021 at 12:05am'],
  ['2021-12-31T12:00:00Z', 12, '31 December 2021 at 12:00pm'],
  ['2021-09-17T13:05:00Z', 14, '17 September 2021 at 2:05pm'],
  ['2021-01-05T09:30:00Z', 9, '5 January 2021 at 9:30am'],
])('the instant %s is in hour %s, and is written “%s”', (instant, hour, words) => {
  expect(hourInLondon(new Date(instant))).toBe(hour);
  expect(formatInstant(new Date(instant))).toBe(words);
});
