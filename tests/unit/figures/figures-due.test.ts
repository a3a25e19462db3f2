import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, isAfter } from '@/lib/domain/day';
import { areStale, listFiguresDue, nextFiguresDue } from '@/lib/domain/figures/figures-due';

test.each([
  ['monthly', '2026-01-31', '2026-02-28'],
  ['quarterly', '2026-03-31', '2026-06-30'],
  ['quarterly', '2026-11-30', '2027-02-28'],
  ['six-monthly', '2027-08-31', '2028-02-29'],
  ['yearly', '2024-02-29', '2025-02-28'],
  ['monthly', '2026-01-30', '2026-02-28'],
  ['quarterly', '2026-05-15', '2026-08-15'],
] as const)('%s figures that reach to %s are followed by those to %s', (frequency, last, next) => {
  expect(nextFiguresDue({ frequency, figuresDueAfter: 0 }, day(last))).toBe(next);
});

test('the next quarter is due so many days after it has ended', () => {
  const quarterly = { frequency: 'quarterly', figuresDueAfter: 45 } as const;
  expect(nextFiguresDue(quarterly, day('2026-06-30'))).toBe('2026-11-14');
});

test('without a rule, or without figures, no day is made up', () => {
  expect(nextFiguresDue({ frequency: 'monthly', figuresDueAfter: null }, day('2026-06-30'))).toBeNull();
  expect(nextFiguresDue({ frequency: 'monthly', figuresDueAfter: 10 }, null)).toBeNull();
});

test('an officer sees what is late and what is due in two weeks, the longest overdue first', () => {
  const one = (ref: string, lastDay: string) => ({
    ...{ ref, title: `Measure ${ref}`, lastDay: day(lastDay) },
    ...({ frequency: 'quarterly', figuresDueAfter: 30 } as const),
  });
  const measures = [
    one('1.1', '2026-08-08'),
    one('2.1', '2026-07-31'),
    one('3.1', '2026-03-31'),
    one('4.1', '2026-09-30'),
  ];
  expect(listFiguresDue(measures, day('2026-11-24')).map(({ ref, on, isLate }) => [ref, on, isLate])).toEqual(
    [
      ['3.1', '2026-07-30', true],
      ['2.1', '2026-11-30', false],
      ['1.1', '2026-12-08', false],
    ],
  );
});

test('figures are stale once the next are overdue, or once two more periods have passed', () => {
  const rhythm = { frequency: 'quarterly', figuresDueAfter: null } as const;
  expect(areStale(rhythm, day('2026-03-31'), day('2026-09-30'))).toBe(false);
  expect(areStale(rhythm, day('2026-03-31'), day('2026-10-01'))).toBe(true);
  expect(areStale({ ...rhythm, figuresDueAfter: 30 }, day('2026-03-31'), day('2026-07-31'))).toBe(true);
});

test('the next figures are never due before the last ones ended, and never sooner for a longer wait', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('1990-01-01'), count));
  const frequencies = fc.constantFrom('monthly', 'quarterly', 'six-monthly', 'yearly');
  fc.assert(
    fc.property(days, frequencies, fc.nat(399), (last, frequency, figuresDueAfter) => {
      const due = nextFiguresDue({ frequency, figuresDueAfter }, last);
      const later = nextFiguresDue({ frequency, figuresDueAfter: figuresDueAfter + 1 }, last);
      return due !== null && later !== null && isAfter(due, last) && isAfter(later, due);
    }),
  );
});
