import { expect, test } from 'vitest';
import { alignInTime } from '@/lib/domain/chart/chart-alignment';
import { buildChartModel, type ChartModel } from '@/lib/domain/chart/chart-model';
import { type Day, day, daysBetween } from '@/lib/domain/day';
import { inputOf, observation, seriesOf } from '@/tests/support/statistics/made-up-series';

const modelOf = (periodType: 'month' | 'quarter', from: number, count: number) =>
  buildChartModel(
    inputOf([], {
      series: [
        seriesOf([], {
          periodType,
          observations: Array.from({ length: count }, (_, index) =>
            observation(periodType, from + index, { made: { n: 50 + index, d: 100 } }),
          ),
        }),
      ],
    }),
  );

/** Where a day is across the sheet, from 0 at the left to 1 at the right. */
function across({ periods, x }: ChartModel, at: Day): number {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) throw new Error('This model has periods');
  const place = (daysBetween(first.end, at) / daysBetween(first.end, last.end)) * last.x;
  return (place - x.min) / (x.max - x.min);
}

test('charts of one type of period are drawn over all the time that any of them covers', () => {
  const { models, range } = alignInTime([modelOf('quarter', 0, 8), modelOf('quarter', 4, 8)]);
  expect(range?.from).toBe(models[0]?.periods[0]?.end);
  expect(range?.to).toBe(models[1]?.periods[7]?.end);
  expect(models.map(({ x }) => Math.round(x.max - x.min))).toEqual([12, 12]);
});

test('the same day stands in the same place in charts of months and of quarters, within a few days', () => {
  const { models } = alignInTime([modelOf('quarter', 0, 12), modelOf('month', 6, 30)]);
  const [quarters, months] = models;
  if (!quarters || !months) throw new Error('There are two charts');
  const at = months.periods[12]?.end ?? day('2000-01-01');
  expect(Math.abs(across(quarters, at) - across(months, at))).toBeLessThan(0.04);
});

test('on a longer stretch of time a short series has fewer labels, so that they do not meet', () => {
  const short = modelOf('quarter', 40, 8);
  const { models } = alignInTime([modelOf('quarter', 0, 48), short]);
  expect(short.x.narrow.length).toBeGreaterThan(1);
  expect(models[1]?.x.narrow).toHaveLength(1);
});

test('only the x-axis changes: figures, y-axis and words stay each chart’s own', () => {
  const before = [modelOf('quarter', 0, 8), modelOf('quarter', 4, 8)];
  const { models } = alignInTime(before);
  models.forEach((model, index) => expect({ ...model, x: null }).toEqual({ ...before[index], x: null }));
});

test('one chart, or one with a single figure beside another, stays as it was', () => {
  const [long, single] = [modelOf('quarter', 0, 8), modelOf('quarter', 0, 1)];
  expect(alignInTime([long])).toEqual({ models: [long], range: null });
  expect(alignInTime([long, single])).toEqual({ models: [long, single], range: null });
});
