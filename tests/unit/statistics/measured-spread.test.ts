import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PeriodType, Unit } from '@/lib/domain/figure';
import { judge } from '@/lib/domain/statistics/spc';
import { attributeLimits, isDispersed } from '@/lib/domain/statistics/attribute-limits';
import type { Rebase, SpcJudgement, SpcPoint } from '@/lib/domain/statistics/judgement';
import { judgeRareEvents } from '@/lib/domain/statistics/rare-event-judgement';
import { addDays, day } from '@/lib/domain/day';
import { type Made, periodAt } from '@/tests/support/statistics/made-up-series';

type Given = { unit?: Unit; type?: PeriodType; rebases?: readonly Rebase[]; target?: number };

function pointAt(made: Made, index: number, type: PeriodType): SpcPoint {
  const parts = made !== null && typeof made === 'object' ? made : null;
  return {
    period: periodAt(type, index),
    figure: parts ? (100 * parts.n) / parts.d : typeof made === 'number' ? made : null,
    numerator: parts?.n ?? null,
    denominator: parts?.d ?? null,
    immature: false,
  };
}

const pointsOf = (made: readonly Made[], type: PeriodType = 'quarter') =>
  made.map((one, index) => pointAt(one, index, type));

function judged(points: readonly SpcPoint[], given: Given = {}): SpcJudgement {
  return judge({ unit: 'days', direction: 'down', ...given, points });
}

const nothingIsSaid = { method: null, variation: null, assurance: null, meaning: null, targetSentence: null };

/** Every second quarter, as a force sent them: 12 figures between 140 and 144 days, and none in between. */
const secondQuarters = [140, 144, 143, 142, 141, 140, 144, 143, 142, 141, 140, 144];

test.each([
  ['empty places between them', pointsOf(secondQuarters.flatMap((figure) => [figure, null]))],
  [
    'no row at all between them',
    pointsOf(secondQuarters.flatMap((figure) => [figure, null])).filter(({ figure }) => figure),
  ],
])('12 figures of every second quarter, with %s, give a panel no verdict', (_, points) => {
  const found = judged(points, { target: 130 });
  expect(found).toMatchObject({ ...nothingIsSaid, notJudged: 'too-few-neighbours' });
  expect(found.causes.every((cause) => cause === null)).toBe(true);
  expect(found.limits.every((limit) => limit === null)).toBe(true);
  expect(found.sentence).toBe(
    'We cannot tell yet. Some quarters are missing. Of the 12 figures, 0 come directly after another. We need at least 11.',
  );
});

/** To and fro around 50, so that no rule is met. */
const steady = (count: number) => Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 60 : 40));

test.each([
  [10, 'too-few-neighbours'],
  [11, null],
])('with %i steps between neighbours the answer is %s', (steps, notJudged) => {
  // Two stretches with a missing quarter between them have one step fewer than figures would have without it.
  const found = judged(pointsOf([...steady(6), null, ...steady(steps - 4)]));
  expect(found.notJudged).toBe(notJudged);
});

test('points in time a quarter apart are neighbours, and the one that is missing is not stepped over', () => {
  expect(judged(pointsOf(steady(12), 'point')).notJudged).toBeNull();
  const gone = pointsOf(steady(14), 'point').filter((_, index) => index !== 6 && index !== 7);
  expect(judged(gone).notJudged).toBe('too-few-neighbours');
});

test('13 figures of 20 and then 21 mark nothing', () => {
  const found = judged(pointsOf([...Array.from({ length: 13 }, () => 20), 21]), { target: 19 });
  expect(found).toMatchObject({ ...nothingIsSaid, notJudged: 'no-variation' });
  expect(found.causes.every((cause) => cause === null)).toBe(true);
  expect(found.sentence).toBe(
    'We cannot tell yet. The figures are nearly all the same, so they do not show how much they usually vary.',
  );
});

const rows = (count: number, row: Made) => Array.from({ length: count }, () => row);
const thirds = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ n: 10 + (index % 3), d: 30 }));

/** From the 25th quarter on the work is done differently. */
const rebases = [{ from: periodAt('quarter', 24).start, reason: 'a new recording system' }];

test.each<[string, Made[], Unit]>([
  ['a share that became 0', [...thirds(24), ...rows(12, { n: 0, d: 30 })], 'percent'],
  ['a share that became 100%', [...thirds(24), ...rows(12, { n: 30, d: 30 })], 'percent'],
  ['a small count that became 0', [...rows(12, 4), ...rows(12, 3), ...rows(12, 0)], 'count'],
])('%s has limits of no width after the rebase, and is not judged', (_, made, unit) => {
  expect(judged(pointsOf(made), { unit, rebases })).toMatchObject({
    ...nothingIsSaid,
    notJudged: 'no-variation',
  });
});

const gaps = <T>(made: readonly T[]) => made.flatMap((one): (T | null)[] => [one, null]);
/** 12 shares of 30,000 that swing between 15% and 17%: far more than the binomial distribution, as quarters of all crime do. */
const swinging = Array.from({ length: 12 }, (_, index) => ({ n: index % 2 === 0 ? 4500 : 5100, d: 30_000 }));

test('a share with gaps that varies more than the binomial distribution is not judged by it alone', () => {
  expect(judged(pointsOf(swinging), { unit: 'percent' }).method).toBe('p-prime');
  expect(judged(pointsOf(gaps(swinging)), { unit: 'percent' })).toMatchObject({
    ...nothingIsSaid,
    notJudged: 'too-few-neighbours',
  });
  const counts = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 2 : 30));
  expect(judged(pointsOf(counts), { unit: 'count' }).method).toBe('u-prime');
  expect(judged(pointsOf(gaps(counts)), { unit: 'count' }).notJudged).toBe('too-few-neighbours');
});

test('a share with gaps that varies no more than that is judged: its limits are made of no steps', () => {
  expect(judged(pointsOf(gaps(thirds(12))), { unit: 'percent' }).method).toBe('p');
  expect(judged(pointsOf(gaps(thirds(11))), { unit: 'percent' }).notJudged).toBe('too-few-figures');
  expect(judged(pointsOf(gaps([3, 5, 4, 2, 6, 4, 3, 5, 4, 2, 4, 5])), { unit: 'count' }).method).toBe('u');
});

test('dispersion is the sum of squared scores over its degrees of freedom', () => {
  // Counts 6 and 14 around 10: each score is 4 / √10, its square 1.6, and 12 of them over 11 are 1.745….
  const shares = Array.from({ length: 12 }, (_, index) => ({
    numerator: index % 2 === 0 ? 6 : 14,
    denominator: 1,
  }));
  const { dispersion } = attributeLimits(shares, 'u');
  expect(dispersion).toBeCloseTo(19.2 / 11, 12);
  // 1 + 2 √(2 / 11) = 1.853; 1 + 2 √(2 / 47) = 1.413.
  expect([isDispersed(dispersion, 12), isDispersed(dispersion, 48), isDispersed(9, 1)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('7 in a row across a missing quarter are no run in a share either', () => {
  const high = { n: 13, d: 30 };
  const before = [...thirds(24)];
  const unbroken = judged(pointsOf([...before, ...rows(7, high)]), { unit: 'percent' });
  const broken = judged(pointsOf([...before, ...rows(4, high), null, ...rows(3, high)]), { unit: 'percent' });
  expect(unbroken.causes.at(-1)?.rules).toEqual(['shift']);
  expect(broken.causes.at(-1)).toBeNull();
});

test('an older stretch with limits gives no verdict on a newer one without them', () => {
  const found = judged(pointsOf([...steady(24), ...gaps(secondQuarters)]), { rebases });
  expect(found).toMatchObject({ ...nothingIsSaid, notJudged: 'too-few-neighbours' });
  expect(found.sentence).toContain('Of the 12 figures, 0 come directly after another.');
});

const [first, second] = pointsOf([1, 2]);

test.each<[string, (SpcPoint | undefined)[], string]>([
  [
    'NaN',
    [first, { ...pointAt(2, 1, 'quarter'), figure: NaN }],
    'The figure for 2014-07-01 to 2014-09-30 is not a finite number',
  ],
  [
    'an endless figure',
    [{ ...pointAt(2, 0, 'quarter'), figure: Infinity }],
    'The figure for 2014-04-01 to 2014-06-30 is not a finite number',
  ],
  [
    'an endless denominator',
    [{ ...pointAt(2, 0, 'quarter'), denominator: Infinity }],
    'The figure for 2014-04-01 to 2014-06-30 is not a finite number',
  ],
  [
    'periods out of order',
    [second, first],
    'The period 2014-04-01 to 2014-06-30 comes after a later one: oldest first',
  ],
  ['a period twice', [first, first], 'The period 2014-04-01 to 2014-06-30 is there twice'],
])('%s is refused with the reason', (_, points, reason) => {
  const given = points.filter((point) => point !== undefined);
  expect(() => judged(given)).toThrow(new RangeError(reason));
});

test('a target that is no number is refused', () => {
  expect(() => judged(pointsOf(steady(12)), { target: NaN })).toThrow(RangeError);
});

test('quarters that share days are not judged', () => {
  const points = pointsOf(steady(14)).map((point) => ({
    ...point,
    period: { ...point.period, start: addDays(point.period.start, -31) },
  }));
  expect(judged(points)).toMatchObject({ ...nothingIsSaid, notJudged: 'overlapping' });
});

test('equal days between rare events judge nothing', () => {
  const events = Array.from({ length: 15 }, (_, index) => addDays(day('2021-01-01'), 30 * index));
  const last = addDays(day('2021-01-01'), 30 * 14 + 31);
  const found = judgeRareEvents([...events, last], 'down');
  expect([found.limits, found.variation]).toEqual([null, null]);
  expect(found.sentence).toBe(
    'We cannot tell yet. The days between these events are nearly all the same, so they do not show how much they usually vary.',
  );
});

test('whatever is missing, limits are drawn only where 12 figures and, for steps, 11 neighbours are', () => {
  const figure = fc.option(fc.integer({ min: 100, max: 400 }), { nil: null, freq: 2 });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 60 }), (made) => {
      const known = made.filter((one) => one !== null).length;
      const steps = made.filter((one, index) => index > 0 && one !== null && made[index - 1] !== null).length;
      const found = judged(pointsOf(made));
      if (found.variation !== null) expect([known >= 12, steps >= 11]).toEqual([true, true]);
      else expect(found.causes.some((cause) => cause !== null)).toBe(false);
    }),
  );
});
