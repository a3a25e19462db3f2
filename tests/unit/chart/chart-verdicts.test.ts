import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import type { ChartInput } from '@/lib/domain/chart/chart-types';
import { day } from '@/lib/domain/day';
import type { Direction, PeriodType } from '@/lib/domain/figure';
import { ASSURANCES, type NotJudged, VARIATIONS } from '@/lib/domain/statistics/judgement';
import {
  inputOf,
  type Made,
  observation,
  periodAt,
  seriesOf,
} from '@/tests/support/statistics/made-up-series';

/** To and fro around 50: wide limits, no rule met. Fourteen quarters, to July to September 2017. */
const steady = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 60 : 40));
const HIGH =
  'The figure for October to December 2017 is higher than we would expect from the usual variation.';
const LOW = 'The figure for October to December 2017 is lower than we would expect from the usual variation.';
const SAME = 'No unusual change: the figures vary around the 2014 to 2017 average no more than usual.';

const days = (latest: readonly number[], given: Partial<ChartInput> = {}) =>
  buildChartModel(inputOf([...steady, ...latest], { unit: 'days', ...given }));

const variations: [keyof typeof VARIATIONS, Direction, number[], string][] = [
  ['common-cause', 'up', [], SAME],
  ['improvement', 'up', [150], `${HIGH} For this measure a rise is an improvement.`],
  ['improvement', 'down', [-50], `${LOW} For this measure a fall is an improvement.`],
  ['concern', 'up', [-50], `${LOW} For this measure a fall is a concern.`],
  ['concern', 'down', [150], `${HIGH} For this measure a rise is a concern.`],
  ['neutral-high', 'neutral', [150], HIGH],
  ['neutral-high', 'range', [150], HIGH],
  ['neutral-low', 'neutral', [-50], LOW],
  ['neutral-low', 'range', [-50], LOW],
];

test.each(
  variations.map(([verdict, direction, latest, sentence]) => ({ verdict, direction, latest, sentence })),
)(
  'where good is $direction and the latest figures are $latest, the chart says $verdict in one sentence',
  ({ verdict, direction, latest, sentence }) => {
    const found = days(latest, { direction });
    expect(found.judgement.variation).toBe(verdict);
    expect(found.sentence).toBe(sentence);
    expect(found.altText).toContain(sentence);
  },
);

const assurances: [keyof typeof ASSURANCES, number, string][] = [
  ['consistently-hits', -90, 'met every quarter.'],
  ['consistently-misses', 200, 'missed every quarter.'],
  ['hit-and-miss', 55, 'met in some quarters and missed in others.'],
];

test.each(assurances)('a target that is %s ends the sentence of the chart', (assurance, target, ending) => {
  const found = days([], { direction: 'up', target });
  expect(found.judgement.assurance).toBe(assurance);
  expect(found.sentence).toBe(
    `${SAME} Unless something changes, the target of ${target} days can be expected to be ${ending}`,
  );
});

const notJudged: [NotJudged, Made[], PeriodType, string][] = [
  ['no-figures', [null, null], 'quarter', 'There are no figures that can be shown yet.'],
  ['too-few-figures', [5, 6, 7], 'quarter', 'We cannot tell yet. There are 3 figures. We need at least 12.'],
  [
    'overlapping',
    steady,
    'rolling-year',
    'We do not test this for change, because each figure covers a year that overlaps the next.',
  ],
  [
    'too-few-cases',
    steady.map((_, index) => ({ n: index % 3 === 0 ? 1 : 0, d: 40 })),
    'month',
    'We do not test this for change, because there are too few cases in each month.',
  ],
  [
    'too-few-neighbours',
    steady.flatMap((figure) => [figure, null]),
    'quarter',
    'We cannot tell yet. Some quarters are missing. Of the 14 figures, 0 come directly after another. We need at least 11.',
  ],
  [
    'no-variation',
    [...steady.map(() => 20), 21],
    'month',
    'We cannot tell yet. The figures are nearly all the same, so they do not show how much they usually vary.',
  ],
  [
    'level-changed',
    [...steady, ...steady.map((figure) => figure + 100), ...steady.map((figure) => figure + 100)],
    'quarter',
    'The level changed over this period; one average does not describe it. It changed most about October to December 2017, to a higher level.',
  ],
  [
    'dependent',
    Array.from({ length: 48 }, (_, index) => Math.round(50 + 10 * Math.sin(index / 2))),
    'month',
    'We do not test this for change, because each figure tends to follow the one before.',
  ],
];

test.each(notJudged.map(([reason, made, periodType, sentence]) => ({ reason, made, periodType, sentence })))(
  'a chart that cannot be judged ($reason) gives the reason, and nothing stands out on it',
  ({ reason, made, periodType, sentence }) => {
    const found = buildChartModel(inputOf([], { series: [seriesOf(made, { periodType })] }));
    expect(found.judgement).toEqual({ variation: null, assurance: null, notJudged: reason });
    expect(found.sentence).toBe(sentence);
    expect([found.limits, found.signals]).toEqual([[], []]);
  },
);

test('the tables above leave no verdict out', () => {
  expect(new Set(variations.map(([verdict]) => verdict))).toEqual(new Set(Object.keys(VARIATIONS)));
  expect(new Set(assurances.map(([assurance]) => assurance))).toEqual(new Set(Object.keys(ASSURANCES)));
  const reasons = {
    'no-figures': 1,
    'too-few-figures': 1,
    overlapping: 1,
    'too-few-cases': 1,
    'too-few-neighbours': 1,
    'no-variation': 1,
    'level-changed': 1,
    dependent: 1,
  } satisfies Record<NotJudged, 1>;
  expect(new Set(notJudged.map(([reason]) => reason))).toEqual(new Set(Object.keys(reasons)));
});

const rebaseAt = (index: number, reason: string | null) => ({
  date: periodAt('quarter', index).start,
  words: 'New recording system',
  rebase: true,
  reason,
});

test.each([
  [11, 1, 'are not worked out again from 1 October 2017, because fewer than 12 figures follow'],
  [12, 2, 'are worked out again from 1 October 2017'],
])('with %i figures after a rebase the chart has %i average(s)', (after, averages, note) => {
  const later = Array.from({ length: after }, (_, index) => (index % 2 === 0 ? 63 : 42));
  const found = days(later, { annotations: [rebaseAt(14, 'cases are counted by a new rule')] });
  expect(found.limits).toHaveLength(averages);
  expect(found.notes[0]).toBe(`The average and limits ${note}: cases are counted by a new rule`);
});

test.each([null, '', ' '])(
  'a rebase with the reason %j is refused, because it would hide a change',
  (reason) => {
    expect(() => days([], { annotations: [rebaseAt(5, reason)] })).toThrow(
      'A rebase needs a recorded reason',
    );
  },
);

test('cases that are not finished are shaded and left out of verdict, limits and headline', () => {
  const observations = [...steady, 1, 0].map((made, index) =>
    observation('quarter', index, { made, flags: index > 13 ? ['p'] : [] }),
  );
  const series = [seriesOf([], { basis: 'recorded', observations })];
  const found = buildChartModel(inputOf([], { unit: 'days', series }));
  expect(found.immature).toEqual([{ from: 13.5, to: 15.5, words: 'Not yet complete' }]);
  expect(found.judgement).toEqual(days([]).judgement);
  expect(found.limits).toEqual(days([]).limits);
  expect(found.sentence).toBe(SAME);
  expect(found.headline).toMatch(/in July to September 2017; it was/);
});

test('the order in which figures and events were recorded changes nothing in a chart', () => {
  const share = fc.record({ n: fc.integer({ min: 0, max: 90 }), d: fc.integer({ min: 90, max: 400 }) });
  const figures = fc.array(fc.option(share, { nil: null, freq: 8 }), { minLength: 1, maxLength: 40 });
  const events = ['2014-06-01', '2015-02-01', '2016-09-01'].map((date) => ({ date: day(date), words: date }));
  const anything = figures.chain((made) => {
    const given = made.flatMap((one, index) => {
      const first = observation('quarter', index, { made: one });
      return index % 4 === 0 ? [first, { ...first, numerator: 1, denominator: 90, revision: 2 }] : [first];
    });
    const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length });
    return fc.record({ given: fc.constant(given), mixed: shuffled(given), annotations: shuffled(events) });
  });
  fc.assert(
    fc.property(anything, ({ given, mixed, annotations }) => {
      const model = (observations: typeof given, notes: typeof events) =>
        buildChartModel(inputOf([], { series: [seriesOf([], { observations })], annotations: notes }));
      expect(model(mixed, annotations)).toEqual(model(given, events));
    }),
    { numRuns: 60 },
  );
});
