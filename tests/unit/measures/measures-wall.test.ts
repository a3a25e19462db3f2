import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartModel } from '@/lib/domain/chart/chart-model';
import {
  chosenFigures,
  headingOf,
  standOutFirst,
  WALL_VERDICTS,
  wallFigures,
  wallVerdict,
  worstFirst,
} from '@/lib/domain/measures/measures-wall';
import type { Assurance, Variation } from '@/lib/domain/statistics/judgement';
import { measure, series, years } from './measure-values';

const judged = (
  variation: Variation | null,
  assurance: Assurance | null = null,
): Pick<ChartModel, 'judgement'> => ({
  judgement: { variation, assurance, notJudged: variation === null ? 'too-few-figures' : null },
});

test.each<[string, Pick<ChartModel, 'judgement'>, string]>([
  ['a concern', judged('concern'), 'concern'],
  ['a concern that will miss its target too', judged('concern', 'consistently-misses'), 'concern'],
  [
    'an improvement that will still miss its target',
    judged('improvement', 'consistently-misses'),
    'misses-target',
  ],
  [
    'no change, and a target that will be missed',
    judged('common-cause', 'consistently-misses'),
    'misses-target',
  ],
  ['a rise that is neither good nor bad', judged('neutral-high'), 'changed'],
  ['a fall that is neither good nor bad', judged('neutral-low'), 'changed'],
  ['an improvement', judged('improvement', 'hit-and-miss'), 'improvement'],
  [
    'a change of level',
    { judgement: { variation: null, assurance: null, notJudged: 'level-changed' } },
    'level-changed',
  ],
  ['no unusual change, target met', judged('common-cause', 'consistently-hits'), 'no-change'],
  ['too few figures', judged(null), 'not-judged'],
])('%s stands under one verdict', (_what, model, verdict) => {
  expect(wallVerdict(model)).toBe(verdict);
});

test.each([
  ['improvement', 'up', 'up'],
  ['improvement', 'down', 'down'],
  ['concern', 'up', 'down'],
  ['concern', 'down', 'up'],
  ['neutral-high', 'neutral', 'up'],
  ['neutral-low', 'range', 'down'],
  ['common-cause', 'up', null],
  [null, 'up', null],
] as const)('a reader sees which way %s goes where %s is good', (variation, direction, heading) => {
  expect(headingOf(variation, direction)).toBe(heading);
});

const figure = (slug: string, first: number) =>
  measure({
    ref: slug,
    series: [
      series({
        slug,
        observations: years(first, [
          [1, 2],
          [1, 2],
        ]),
      }),
    ],
  });

test('figures of one verdict stand newest first, and equally new ones in the order of the catalogue', () => {
  const shown = wallFigures([
    figure('old', 2001),
    figure('new', 2020),
    figure('older', 1999),
    figure('as-new', 2020),
  ]);
  expect(shown.map(({ group }) => group.id)).toEqual(['new', 'as-new', 'old', 'older']);
});

test('whatever the figures, no better verdict stands before a worse one, and no older figure before a newer', () => {
  const one = fc.record({
    verdict: fc.constantFrom(...WALL_VERDICTS),
    first: fc.integer({ min: 1990, max: 2024 }),
  });
  fc.assert(
    fc.property(fc.array(one), (made) => {
      const sorted = made
        .map(({ verdict, first }) => ({
          verdict,
          first,
          group: { id: 'x', series: [series({ observations: years(first, [[1, 2]]) })] as const },
        }))
        .sort(worstFirst);
      sorted.slice(1).forEach((next, index) => {
        const before = sorted[index];
        if (!before) return;
        const steps = WALL_VERDICTS.indexOf(next.verdict) - WALL_VERDICTS.indexOf(before.verdict);
        expect(steps).toBeGreaterThanOrEqual(0);
        if (steps === 0) expect(next.first).toBeLessThanOrEqual(before.first);
      });
    }),
  );
});

test('a person who compares sees the figures in the order chosen; unknown ones and single figures are left out', () => {
  const alone = measure({
    ref: '1.1',
    series: [series({ slug: 'alone', observations: years(2021, [[1, 2]]) })],
  });
  const shown = chosenFigures([figure('a', 2001), figure('b', 2002), alone], ['b', 'nobody', 'alone', 'a']);
  expect(shown.map(({ group }) => group.id)).toEqual(['b', 'a']);
});

const raised = (slug: string) =>
  measure({
    ref: slug,
    series: [
      series({
        slug,
        observations: years(2001, [
          ...Array.from({ length: 13 }, (_, at): [number, number] => [500 + (at % 2) * 4, 1000]),
          [900, 1000],
        ]),
      }),
    ],
  });

test('where few charts are shown, a change that is real comes before figures that are only closer to the subject', () => {
  const figures = wallFigures([figure('near', 2020), raised('changed')]).toSorted((one, other) =>
    other.measure.ref.localeCompare(one.measure.ref),
  );
  expect(figures.map(({ measure: { ref } }) => ref)).toEqual(['near', 'changed']);
  expect(standOutFirst(figures).map(({ measure: { ref } }) => ref)).toEqual(['changed', 'near']);
});
