import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day, dayInLondon } from '@/lib/domain/day';
import {
  countOccurrences,
  isRegular,
  lateOccurrence,
  occurrencesOf,
  periodsOf,
  toldOutside,
  type ToldState,
} from '@/lib/domain/promises/occurrences';
import { CADENCES, type Cadence } from '@/lib/domain/promises/promise';

const regular = (Object.keys(CADENCES) as Cadence[]).filter(isRegular);
const anyDay = fc.integer({ min: 0, max: 6000 }).map((after) => addDays(day('2012-01-01'), after));
const daysLater = fc.integer({ min: 0, max: 2500 });

describe('the periods of a regular promise', () => {
  test('each day from the first to the last is in exactly one period, whatever the month or the year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regular), anyDay, daysLater, (cadence, startsOn, later) => {
        const until = addDays(startsOn, later);
        const periods = periodsOf(cadence, startsOn, until);
        expect(periods[0]?.start).toBe(startsOn);
        periods.forEach(({ start, end }, index) => {
          expect(end >= start).toBe(true);
          const next = periods[index + 1];
          if (next) expect(next.start).toBe(addDays(end, 1));
        });
        const last = periods.at(-1);
        expect(last && last.start <= until && last.end >= until).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a later look at the same promise only adds periods', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...regular),
        anyDay,
        fc.tuple(daysLater, daysLater),
        (cadence, startsOn, [a, b]) => {
          const early = periodsOf(cadence, startsOn, addDays(startsOn, Math.min(a, b)));
          const late = periodsOf(cadence, startsOn, addDays(startsOn, Math.max(a, b)));
          expect(late.slice(0, early.length)).toEqual(early);
        },
      ),
    );
  });

  test.each<[string, [Cadence, startsOn: string, until: string], string[]]>([
    [
      'the 31st comes back after a short month',
      ['monthly', '2024-01-31', '2024-05-01'],
      ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    ],
    [
      'a leap day has a birthday each year',
      ['yearly', '2024-02-29', '2028-03-01'],
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'a quarter goes over the end of a year',
      ['quarterly', '2025-11-15', '2026-05-15'],
      ['2025-11-15', '2026-02-15', '2026-05-15'],
    ],
    [
      'a week goes over the change of the clocks',
      ['weekly', '2026-03-23', '2026-04-06'],
      ['2026-03-23', '2026-03-30', '2026-04-06'],
    ],
    [
      'every other month',
      ['two-monthly', '2025-12-31', '2026-05-01'],
      ['2025-12-31', '2026-02-28', '2026-04-30'],
    ],
    [
      'twice a year',
      ['twice-yearly', '2025-08-31', '2026-08-31'],
      ['2025-08-31', '2026-02-28', '2026-08-31'],
    ],
  ])('%s', (_what, [cadence, startsOn, until], starts) => {
    if (!isRegular(cadence)) throw new Error('Not regular');
    expect(periodsOf(cadence, day(startsOn), day(until)).map(({ start }) => start)).toEqual(starts);
  });
});

type Told = { start: Day | null; state: ToldState };
const told = (start: string | null, state: ToldState): Told => ({
  start: start === null ? null : day(start),
  state,
});
const monthly = (change: { startsOn?: Day | null; told?: Told[]; cadence?: Cadence } = {}) => ({
  ...{ cadence: 'monthly' as Cadence, startsOn: day('2026-01-01') as Day | null, told: [] as Told[] },
  ...{ state: 'unknown' as const, checkedOn: null },
  ...change,
});

describe('what was said of the periods', () => {
  test('held, not held, not told and to come are told apart, and the newest word counts', () => {
    const promise = monthly({
      told: [told('2026-01-01', 'held'), told('2026-02-01', 'held'), told('2026-02-01', 'not-held')],
    });
    const found = occurrencesOf(promise, day('2026-04-10'));
    expect(found.map(({ state }) => state)).toEqual(['held', 'not-held', 'not-told', 'to-come']);
    expect(countOccurrences(found)).toEqual({ expected: 3, held: 1, notHeld: 1, notTold: 1 });
  });

  test.each<[string, Told[], string | null]>([
    ['nobody said anything of the newest period', [], 'not-told'],
    ['the newest period was not held', [told('2026-03-01', 'not-held')], 'not-held'],
    ['the newest period was held', [told('2026-03-01', 'held')], null],
  ])('a promise is late by itself when %s', (_what, said, state) => {
    expect(lateOccurrence(monthly({ told: said }), day('2026-04-10'))?.state ?? null).toBe(state);
  });

  test('a period ends with its last day in London, also in summer time', () => {
    const promise = monthly({ startsOn: day('2026-06-01') });
    const at = (instant: string) => lateOccurrence(promise, dayInLondon(new Date(instant)));
    expect(at('2026-06-30T22:59:00Z')).toBeNull();
    expect(at('2026-06-30T23:00:00Z')?.state).toBe('not-told');
  });

  test('nothing is expected before somebody says since when, nor of a promise that is kept once', () => {
    expect(occurrencesOf(monthly({ startsOn: null }), day('2026-04-10'))).toEqual([]);
    expect(occurrencesOf(monthly({ cadence: 'once' }), day('2026-04-10'))).toEqual([]);
    expect(lateOccurrence(monthly({ startsOn: null }), day('2026-04-10'))).toBeNull();
  });

  test('a promise that was given up expects nothing after that day, and is not late', () => {
    const promise = { ...monthly(), state: 'lapsed' as const, checkedOn: day('2026-02-10') };
    expect(occurrencesOf(promise, day('2026-06-10'))).toHaveLength(2);
    expect(lateOccurrence(promise, day('2026-06-10'))).toBeNull();
  });

  test('whatever the cadence becomes later, nothing that was said is lost', () => {
    const today = day('2028-06-01');
    const someTold = fc.array(
      fc.record({
        start: fc.option(anyDay.filter((one) => one <= today)),
        state: fc.constantFrom<ToldState>('held', 'not-held'),
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...regular),
        anyDay.filter((one) => one <= today),
        someTold,
        (cadence, startsOn, said) => {
          const promise = monthly({ cadence, startsOn, told: said });
          const inPeriods = occurrencesOf(promise, today).flatMap((one) => one.told);
          const shown = [...inPeriods, ...toldOutside(promise)];
          const starts = new Set(said.flatMap(({ start }) => start ?? []));
          expect(shown).toHaveLength(starts.size + said.filter(({ start }) => start === null).length);
        },
      ),
    );
  });
});
