import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, isAfter } from '@/lib/domain/day';
import { daysUntilDue, describeDueRule } from '@/lib/domain/figures/due/expected-figures';
import { areStale, listFiguresDue, nextFiguresDue, whyDue } from '@/lib/domain/figures/due/figures-due';
import { readSeed } from '@/lib/importing/seed/read-seed';
import { shippedSeedTexts } from '@/tests/unit/seed/seed-texts';

test.each([
  ['monthly', '2026-01-31', '2026-02-28'],
  ['quarterly', '2026-03-31', '2026-06-30'],
  ['quarterly', '2026-11-30', '2027-02-28'],
  ['six-monthly', '2027-08-31', '2028-02-29'],
  ['yearly', '2024-02-29', '2025-02-28'],
  ['monthly', '2026-01-30', '2026-02-28'],
  ['quarterly', '2026-05-15', '2026-08-15'],
] as const)('%s figures that reach to %s are followed by those to %s', (frequency, last, next) => {
  expect(nextFiguresDue(frequency, 0, day(last))).toBe(next);
});

test('the next quarter is due so many days after it has ended', () => {
  expect(nextFiguresDue('quarterly', 45, day('2026-06-30'))).toBe('2026-11-14');
});

const FORCE = 'The force, from case records. Not published: the office must ask for it.';
const NATIONAL = 'Home Office open data.';

test.each([
  ['figures to ask the force for', FORCE, 42],
  ['national figures, which take longer', NATIONAL, 182],
  ['figures of a national body that are not published', 'Crown Prosecution Service. Not published here.', 42],
  ['figures of a body whose name is much the same', 'The office and the Home Officers of the force.', 42],
])('%s have a day by our usual rule where nobody has set one', (_what, source, days) => {
  const rule = { frequency: 'quarterly', source, figuresDueAfter: null } as const;
  expect(daysUntilDue(rule)).toBe(days);
  expect(daysUntilDue({ ...rule, figuresDueAfter: 0 })).toBe(0);
});

test('our usual rule is told as ours, and a day that somebody set without more', () => {
  const rule = { frequency: 'yearly', source: NATIONAL, figuresDueAfter: null } as const;
  expect(describeDueRule(rule)).toBe(
    'Within 182 days of the end of each period. This is our usual rule for yearly figures that are published. Nobody has set a day for this measure.',
  );
  expect(describeDueRule({ ...rule, figuresDueAfter: 1 })).toBe('Within 1 day of the end of each period');
});

test('every measure of the catalogue says when its figures are due', () => {
  const measures = readSeed(shippedSeedTexts()).measures;
  expect(measures.length).toBeGreaterThan(70);
  for (const one of measures) {
    const rule = { ...one, figuresDueAfter: null };
    expect(daysUntilDue(rule), one.ref).toBeGreaterThanOrEqual(28);
    expect(whyDue({ ...rule, lastDay: null }, day('2026-11-24')), one.ref).toBe('none');
  }
});

const measure = (ref: string, lastDay: string | null, figuresDueAfter: number | null = 30) => ({
  ...{ ref, title: `Measure ${ref}`, figuresDueAfter, source: FORCE },
  ...({ frequency: 'quarterly', lastDay: lastDay === null ? null : day(lastDay) } as const),
});

test('an officer sees what is late and what is due in two weeks, the longest overdue first', () => {
  const measures = [
    measure('1.1', '2026-08-08'),
    measure('2.1', '2026-07-31'),
    measure('3.1', '2026-03-31'),
    measure('4.1', '2026-09-30'),
  ];
  const { set } = listFiguresDue(measures, [], day('2026-11-24'));
  expect(set.map(({ ref, on, isLate }) => [ref, on, isLate])).toEqual([
    ['3.1', '2026-07-30', true],
    ['2.1', '2026-11-30', false],
    ['1.1', '2026-12-08', false],
  ]);
});

test('figures that are due by our usual rule, and those that never came, are counted and not listed', () => {
  const measures = [
    measure('1.1', '2026-06-30', null),
    measure('1.2', '2026-09-30', null),
    measure('2.1', null),
    measure('2.2', null, null),
    measure('2.3', null, null),
  ];
  expect(listFiguresDue(measures, ['2.3', '1.2'], day('2026-11-24'))).toEqual({
    ...{ set: [], usual: 1 },
    none: { asked: 1, notAsked: 2 },
  });
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
      const due = nextFiguresDue(frequency, figuresDueAfter, last);
      const later = nextFiguresDue(frequency, figuresDueAfter + 1, last);
      return isAfter(due, last) && isAfter(later, due);
    }),
  );
});
