import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '@/components/trends/drawing/chart-layout';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { xTicks, yAxis } from '@/lib/domain/chart/chart-axes';
import { layOutPeriods } from '@/lib/domain/chart/chart-periods';
import type { PeriodType, Unit } from '@/lib/domain/figure';
import { inputOf, type Made, periodAt, seriesOf } from '@/tests/support/statistics/made-up-series';

test.each<[number[], Unit, string[]]>([
  [[17.3], 'percent', ['0%', '5%', '10%', '15%', '20%']],
  [[0.4], 'percent', ['0.0%', '0.1%', '0.2%', '0.3%', '0.4%']],
  [[99.9], 'percent', ['0%', '20%', '40%', '60%', '80%', '100%']],
  [[4346], 'count', ['0', '1,000', '2,000', '3,000', '4,000', '5,000']],
  [[3], 'count', ['0', '1', '2', '3']],
  [[1], 'count', ['0', '1']],
  [[107.7], 'days', ['0', '20', '40', '60', '80', '100', '120']],
  [[-3, 4], 'percentage-points', ['-3', '-2', '-1', '0', '1', '2', '3', '4']],
  [[], 'percent', ['0.0%', '0.2%', '0.4%', '0.6%', '0.8%', '1.0%']],
  [[1], 'yes-no', ['No', 'Yes']],
])('the y-axis for %j in %s has round ticks from 0', (values, unit, texts) => {
  expect(yAxis(values, unit).ticks.map(({ text }) => text)).toEqual(texts);
});

const types: PeriodType[] = [
  'month',
  'quarter',
  'half-year',
  'financial-year',
  'calendar-year',
  'rolling-year',
  'point',
];

test('at 320 and at 900 pixels no label of the x-axis touches the next or leaves the sheet', () => {
  const figures = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 160 });
  fc.assert(
    fc.property(figures, fc.constantFrom(...types), fc.boolean(), (made: Made[], periodType, twoLines) => {
      const label = 'Avon and Somerset Constabulary';
      const series = [
        seriesOf(made, { periodType, label }),
        seriesOf(made, { periodType, slug: 'other', label: 'England and Wales' }),
      ];
      const model = buildChartModel(
        inputOf([], { unit: 'count', series: twoLines ? series : series.slice(0, 1) }),
      );
      for (const width of [290, 320, 900]) {
        const { plot, ticks, text } = layOut(model, { width, height: 300 });
        const spans = ticks.map(({ x, text: words }) => {
          const middle = plot.left + (plot.width * (x - model.x.min)) / (model.x.max - model.x.min);
          return [middle - words.length * text * 0.28, middle + words.length * text * 0.28] as const;
        });
        spans.forEach(([left, right], index) => {
          expect(left).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
          expect(right).toBeLessThanOrEqual(width);
        });
        expect(ticks.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('years of quarters and months are labelled where the financial year begins', () => {
  const { periods } = layOutPeriods(Array.from({ length: 48 }, (_, index) => periodAt('quarter', index)));
  expect(xTicks(periods, 'wide', 48).map(({ text }) => text)).toEqual([
    'Apr 2014',
    'Apr 2017',
    'Apr 2020',
    'Apr 2023',
  ]);
});

test('a few quarters are labelled one by one, the latest among them', () => {
  const { periods } = layOutPeriods(Array.from({ length: 4 }, (_, index) => periodAt('quarter', index)));
  expect(xTicks(periods, 'wide', 4).at(-1)?.text).toBe('Jan to Mar 2015');
});

test('points in time stand at their dates', () => {
  const { periods } = layOutPeriods([0, 2, 11].map((index) => periodAt('point', index)));
  expect(periods.map(({ x }) => Number(x.toFixed(2)))).toEqual([0, 0.36, 2]);
});
