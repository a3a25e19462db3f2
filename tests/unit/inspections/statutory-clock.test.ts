import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '@/lib/domain/day';
import { dayNumber, statutoryClock } from '@/lib/domain/inspections/statutory-clock';

test('a report of 16 July 2021 gives 9 September 2021 as the last day, and a response of 17 September is day 64', () => {
  expect(statutoryClock(day('2021-07-16'), day('2021-09-17'))).toEqual({
    publishedOn: '2021-07-16',
    lastDay: '2021-09-09',
    responseDayNumber: 64,
  });
});

test('without a dated response there is no day number', () => {
  expect(statutoryClock(day('2021-07-16'), null).responseDayNumber).toBeNull();
});

test('the day of publication is day 1, and the last day is always day 56', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
      const publishedOn = addDays(day('1970-01-01'), offset);
      const { lastDay } = statutoryClock(publishedOn, null);
      expect(dayNumber(publishedOn, publishedOn)).toBe(1);
      expect(dayNumber(publishedOn, lastDay)).toBe(56);
      expect(daysBetween(publishedOn, lastDay)).toBe(55);
    }),
  );
});
