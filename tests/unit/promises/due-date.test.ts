import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '@/lib/domain/day';
import {
  describeMoves,
  type DueMove,
  historyOfDue,
  wholeMonths,
  whyNotMove,
} from '@/lib/domain/promises/due-date';

const move = (from: string | null, to: string): DueMove => ({
  from: from === null ? null : day(from),
  to: day(to),
  reason: 'The owner asked for it',
  movedOn: day('2026-11-20'),
});

describe('how far a due date was moved', () => {
  test.each<[string, DueMove[], string | null]>([
    ['never dated', [], null],
    ['dated once', [move(null, '2022-03-31')], null],
    [
      'put off 14 months in 3 steps',
      [
        move(null, '2022-03-31'),
        move('2022-03-31', '2022-06-30'),
        move('2022-06-30', '2023-03-31'),
        move('2023-03-31', '2023-05-31'),
      ],
      'Moved 3 times, 14 months',
    ],
    [
      'put off from the date that came with the document',
      [move('2022-03-31', '2022-04-30')],
      'Moved 1 time, 30 days',
    ],
    ['put off by a day', [move('2022-03-31', '2022-04-01')], 'Moved 1 time, 1 day'],
    ['brought forward', [move('2022-03-31', '2022-01-31')], 'Moved 1 time, 2 months earlier'],
    [
      'put off and brought back',
      [move('2022-03-31', '2022-06-30'), move('2022-06-30', '2022-03-31')],
      'Moved 2 times, back to the first date',
    ],
  ])('a promise %s is told as such', (_what, moves, told) => {
    expect(describeMoves(moves)).toBe(told);
  });

  test('the first date stays whatever was said after it', () => {
    const moves = [move(null, '2022-03-31'), move('2022-03-31', '2025-03-31')];
    expect(historyOfDue(moves).first).toBe('2022-03-31');
    expect(historyOfDue(moves.slice(1)).first).toBe('2022-03-31');
  });

  test('whole months and the days left over make up the way between two days', () => {
    const days = fc.integer({ min: 0, max: 9000 }).map((after) => addDays(day('2015-01-01'), after));
    fc.assert(
      fc.property(days, days, (from, to) => {
        const months = Math.abs(wholeMonths(from, to));
        expect(wholeMonths(to, from) + wholeMonths(from, to)).toBe(0);
        const between = Math.abs(daysBetween(from, to));
        expect(between).toBeGreaterThanOrEqual(months * 28);
        expect(between).toBeLessThanOrEqual((months + 1) * 31);
      }),
    );
  });
});

describe('what a due date may not become', () => {
  const around = { promisedOn: day('2021-09-17'), today: day('2026-11-30') };
  test.each<[string, [from: string | null, to: string], string | null]>([
    ['the same date', ['2022-03-31', '2022-03-31'], 'The promise is due by 31 March 2022 already'],
    [
      'a day before the promise',
      [null, '2021-09-16'],
      'The date must be on or after 17 September 2021, when the promise was made',
    ],
    ['a day in another century', [null, '2226-01-01'], 'The date must be within 20 years'],
    ['a later day', ['2022-03-31', '2027-03-31'], null],
    ['a day that has passed', [null, '2021-12-31'], null],
  ])('%s', (_what, [from, to], sentence) => {
    expect(whyNotMove({ from: from === null ? null : day(from), to: day(to) }, around)).toBe(sentence);
  });
});
