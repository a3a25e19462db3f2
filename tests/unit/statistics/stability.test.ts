import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '@/lib/domain/statistics/spc';
import type { SpcJudgement } from '@/lib/domain/statistics/judgement';
import { clearestSplit } from '@/lib/domain/statistics/stability/level-change';
import {
  SERIES_OF_EACH_KIND,
  WITH_A_STEP,
  WITHOUT_A_CHANGE,
} from '@/lib/domain/statistics/stability/measured-shares';
import { neighbourCorrelation } from '@/lib/domain/statistics/stability/stability';
import { periodAt } from '@/tests/support/statistics/made-up-series';
import {
  MOST_OF_INDEPENDENT,
  printedShare,
  tryCounted,
  tryRules,
} from '@/tests/support/statistics/tried-kinds';

const judged = (figures: readonly (number | null)[]): SpcJudgement =>
  judge({
    points: figures.map((figure, index) => ({
      period: periodAt('quarter', index),
      figure,
      numerator: null,
      denominator: null,
      immature: false,
    })),
    unit: 'days',
    direction: 'up',
  });

/** To and fro around `level`, with no two steps alike. */
const around = (level: number, count: number) =>
  Array.from({ length: count }, (_, index) => level + (index % 2 === 0 ? 4 : -4) + (index % 3));

describe('how often the rules speak of series that a generator made', () => {
  // Few enough series for every run; `npm run verify:statistics` makes as many as the printed shares are from.
  const { withoutAChange, withAStep } = tryRules(300, 7);

  test.each(withoutAChange.filter(({ follows }) => !follows))(
    '$figures independent figures: a rise or fall in at most 3%, a new level in at most 4%',
    ({ claims, levels }) => {
      expect(claims).toBeLessThanOrEqual(0.03);
      expect(levels).toBeLessThanOrEqual(0.04);
    },
  );

  test.each(withoutAChange.filter(({ follows, figures }) => follows && figures >= 24))(
    '$figures figures of which each follows the one before: a rise or fall in at most 10%',
    ({ claims }) => expect(claims).toBeLessThanOrEqual(0.1),
  );

  test.each(tryCounted(100, 7))(
    '$figures independent $of: a rise or fall in at most 3%, a new level in at most 4%',
    ({ claims, levels }) => {
      expect(printedShare(claims)).toBeLessThanOrEqual(MOST_OF_INDEPENDENT.claims);
      expect(printedShare(levels)).toBeLessThanOrEqual(MOST_OF_INDEPENDENT.levels);
    },
  );

  test.each(withAStep)('$figures figures with a lasting step: it is said and dated in 90%', ({ seen }) =>
    expect(seen).toBeGreaterThanOrEqual(0.9),
  );

  test('the shares that "How we judge" prints keep the same bounds, and are like these', () => {
    expect(SERIES_OF_EACH_KIND).toBeGreaterThanOrEqual(5000);
    WITHOUT_A_CHANGE.forEach(({ claims, levels, figures, follows }, index) => {
      if (!follows) expect([claims <= 3, levels <= 4]).toEqual([true, true]);
      if (follows && figures >= 24) expect(claims).toBeLessThanOrEqual(10);
      expect(Math.abs(claims - printedShare(withoutAChange[index]?.claims ?? 1))).toBeLessThan(5);
    });
    for (const { seen } of WITH_A_STEP) expect(seen).toBeGreaterThanOrEqual(90);
  });
});

describe('a level that changed', () => {
  test('is named with its date beside a run that the latest figure ends', () => {
    const found = judged([...around(50, 40), ...around(60, 7)]);
    expect(found.variation).toBe('improvement');
    expect(found.sentence).toBe(
      '7 quarters in a row are above the 2014 to 2025 average. This is more than the usual variation. The level changed about April to June 2024.',
    );
  });

  test('takes the place of a verdict when 12 figures follow it, from which new limits can be made', () => {
    const found = judged([...around(50, 20), ...around(70, 12)]);
    expect(found).toMatchObject({ notJudged: 'level-changed', variation: null, meaning: null });
    expect(found.levelChange).toMatchObject({ at: 20, heading: 'up' });
  });

  test('takes the place of a verdict when the latest figure is ordinary again', () => {
    const { notJudged, sentence } = judged([...around(50, 14), ...around(90, 14), ...around(62, 3)]);
    expect(notJudged).toBe('level-changed');
    expect(sentence).toContain('one average does not describe it');
  });

  test('is not mistaken for figures of which each follows the one before', () => {
    expect(judged([...around(50, 24), ...around(150, 24)]).notJudged).toBe('level-changed');
  });

  test('is not named where it is not clear, and then so many figures that stand out are said', () => {
    const { variation, sentence } = judged([
      99, 97, 98, 120, 140, 140, 138, 141, 122, 140, 142, 151, 168, 175,
    ]);
    expect(variation).toBe('improvement');
    expect(sentence).toBe(
      'The figure for July to September 2017 is higher than we would expect from the usual variation. 5 of the 14 figures stand out, so one average does not describe them well.',
    );
  });

  test('is judged since the last fresh start only', () => {
    const figures = [...around(50, 20), ...around(70, 14)];
    expect(judged(figures).notJudged).toBe('level-changed');
    const points = figures.map((figure, index) => ({
      period: periodAt('quarter', index),
      figure,
      numerator: null,
      denominator: null,
      immature: false,
    }));
    const rebases = [{ from: periodAt('quarter', 20).start, reason: 'a new way of counting' }];
    const found = judge({ points, unit: 'days', direction: 'up', rebases });
    expect(found.variation).toBe('common-cause');
  });
});

describe('the clearest split', () => {
  test('explains as much as the F ratio of two means says', () => {
    // Means 1 and 5; each figure is 1 away from its own. 12 figures: explained 48, left 12, 10 degrees of freedom.
    const values = [0, 2, 0, 2, 0, 2, 4, 6, 4, 6, 4, 6];
    expect(clearestSplit(values)).toMatchObject({ at: 6, heading: 'up', ratio: (48 * 10) / 12 });
  });

  test('is never one of fewer than 5 figures, and there is none where all are the same', () => {
    expect(clearestSplit([1, 2, 1, 2, 1, 2, 1, 9, 9])?.at).toBeUndefined();
    expect(clearestSplit(Array.from({ length: 20 }, () => 0.1))).toBeNull();
    expect(clearestSplit([...Array(6).fill(1), ...Array(6).fill(2)])?.ratio).toBe(Infinity);
  });

  test('does not depend on the unit of the figures, nor on where their scale begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 48 }),
        fc.constantFrom(2, 8, 1024),
        fc.integer({ min: -500, max: 500 }),
        (figures, scale, origin) => {
          const [one, other] = [
            clearestSplit(figures),
            clearestSplit(figures.map((f) => scale * (f + origin))),
          ];
          expect(other?.at).toBe(one?.at);
        },
      ),
    );
  });
});

test('the correlation of neighbours is that of the textbook, and no pair leads over a gap', () => {
  // 1, -1 in turn: every product is -1, and the variation is 4 / 3 over 4 figures.
  expect(neighbourCorrelation([1, -1, 1, -1], [4])).toBeCloseTo(-0.75, 12);
  expect(neighbourCorrelation([1, 1, -1, -1], [2, 2])).toBeCloseTo(0.75, 12);
  expect(neighbourCorrelation([1, -1], [1, 1])).toBe(0);
  expect(neighbourCorrelation([0, 0, 0], [3])).toBe(0);
});
