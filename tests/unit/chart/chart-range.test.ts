import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { rangesOf, withinRange, withoutLimits } from '@/lib/domain/chart/chart-range';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import { day } from '@/lib/domain/day';
import type { PeriodType } from '@/lib/domain/figure';
import { inputOf, seriesOf, STEADY_SHARES } from '@/tests/support/statistics/made-up-series';

const annotations = [
  { date: day('2016-05-01'), words: 'Early' },
  { date: day('2021-07-16'), words: 'Report published' },
];
const whole = buildChartModel(inputOf(STEADY_SHARES, { annotations }));

test.each<[string, { periodType: PeriodType; count: number }, [string, number][]]>([
  [
    '48 quarters',
    { periodType: 'quarter', count: 48 },
    [
      ['All figures', 0],
      ['Last 5 years', 28],
      ['Last 3 years', 36],
    ],
  ],
  [
    '48 months',
    { periodType: 'month', count: 48 },
    [
      ['All figures', 0],
      ['Last 3 years', 12],
      ['Latest 12 months', 36],
    ],
  ],
  [
    '14 financial years',
    { periodType: 'financial-year', count: 14 },
    [
      ['All figures', 0],
      ['Last 5 years', 9],
      ['Latest 12 years', 2],
    ],
  ],
  [
    '30 rolling years, a quarter apart',
    { periodType: 'rolling-year', count: 30 },
    [
      ['All figures', 0],
      ['Last 5 years', 10],
      ['Last 3 years', 18],
    ],
  ],
  ['eight quarters', { periodType: 'quarter', count: 8 }, []],
  ['no figure', { periodType: 'quarter', count: 0 }, []],
])('a reader of %s is offered only the ranges that make sense', (_what, { periodType, count }, expected) => {
  const made = Array.from({ length: count }, (_, index) => 10 + (index % 3));
  const model = buildChartModel(inputOf([], { series: [seriesOf(made, { periodType })] }));
  expect(rangesOf(model).map(({ words, from }) => [words, from])).toEqual(expected);
});

test('a part of a chart is laid out from its first period and says what it leaves out', () => {
  const part = withinRange(whole, 36);
  expect(part.periods.map(({ x }) => x)).toEqual(Array.from({ length: 12 }, (_, index) => index));
  expect(part.lines[0]?.points).toHaveLength(12);
  expect(part.lines[0]?.runs).toEqual([{ from: 0, to: 11 }]);
  expect(part.lines[0]?.end).toEqual({ ...whole.lines[0]?.end, x: 11 });
  expect(readOutOf(part, 0)).toBe(readOutOf(whole, 36));
  expect(part.x.wide.at(-1)?.text).toBe('Apr 2025');
  expect(part.altText).toBe(
    `The chart shows only April to June 2023 up to January to March 2026. These words are about all figures. ${whole.altText}`,
  );
});

test('the verdict, its sentence and the notes of a part stay those of all figures', () => {
  const { sentence, judgement, headline, notes, method } = withinRange(whole, 36);
  expect({ sentence, judgement, headline, notes, method }).toEqual({
    sentence: whole.sentence,
    judgement: whole.judgement,
    headline: whole.headline,
    notes: whole.notes,
    method: whole.method,
  });
});

test('limits keep their heights in a part, and events before it are not drawn', () => {
  const part = withinRange(whole, 28);
  expect(part.limits[0]?.mean[0]).toEqual({ x: 0, y: whole.limits[0]?.mean[0]?.y });
  expect(part.limits[0]?.upper).toEqual(
    whole.limits[0]?.upper.slice(28).map(({ x, y }) => ({ x: x - 28, y })),
  );
  expect(part.annotations.map(({ letter, words }) => [letter, words])).toEqual([
    ['B', '16 July 2021: Report published'],
  ]);
});

test('without limits a chart keeps its axes and the shapes of what stands out', () => {
  expect(withoutLimits(whole)).toEqual({ ...whole, limits: [] });
});

test('whatever part is shown, it starts at 0, everything lies on its sheet, and every figure is the one of the whole', () => {
  const made = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null, freq: 8 }), {
    minLength: 2,
    maxLength: 70,
  });
  const anything = fc.record({
    figures: made,
    periodType: fc.constantFrom<PeriodType>('month', 'quarter', 'financial-year', 'rolling-year', 'point'),
    place: fc.nat({ max: 69 }),
    beside: fc.boolean(),
  });
  fc.assert(
    fc.property(anything, ({ figures, periodType, place, beside }) => {
      const main = seriesOf(figures, { periodType });
      const benchmark = seriesOf([...figures].reverse(), { periodType, slug: 'other', label: 'Elsewhere' });
      const model = buildChartModel(
        inputOf([], { annotations, target: 40, series: beside ? [main, benchmark] : [main] }),
      );
      const from = place % figures.length;
      const part = withinRange(model, from);
      expect(part.y.min).toBe(0);
      expect(part.lines.map(({ points }) => points.map(({ figure }) => figure))).toEqual(
        model.lines.map(({ points }) => points.slice(from).map(({ figure }) => figure)),
      );
      const places = [
        ...part.periods.map(({ x }) => ({ x, y: 0 })),
        ...part.limits.flatMap(({ mean, upper, lower }) => [...mean, ...upper, ...lower]),
        ...part.lines.flatMap(({ points }) => points.map(({ x, figure }) => ({ x, y: figure ?? 0 }))),
        ...part.signals.map(({ from: index, y }) => ({ x: part.periods[index]?.x ?? -1, y })),
      ];
      for (const { x, y } of places) {
        expect(x).toBeGreaterThanOrEqual(part.x.min);
        expect(x).toBeLessThanOrEqual(part.x.max);
        expect(y).toBeGreaterThanOrEqual(part.y.min);
        expect(y).toBeLessThanOrEqual(part.y.max);
      }
    }),
    { numRuns: 60 },
  );
});
