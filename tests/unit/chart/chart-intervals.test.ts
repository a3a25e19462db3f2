import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '@/components/trends/drawing/chart-layout';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { INTERVAL_METHOD, intervalOf } from '@/lib/domain/chart/chart-intervals';
import { chartCsvRows, chartTable } from '@/lib/domain/chart/chart-table';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import type { Figure, ValueFlag } from '@/lib/domain/figure';
import { inputOf, type Made, observation, seriesOf } from '@/tests/support/statistics/made-up-series';
import { PROPORTIONS } from '@/tests/support/statistics/phe-indicator-methods';

const few: Made[] = [{ n: 3, d: 9 }, { n: 0, d: 8 }, 25, { n: 10, d: 40 }];
const many = Array.from({ length: 14 }, (_, index) => ({ n: 300 + (index % 3), d: 1000 }));

const published = PROPORTIONS.filter(
  ({ confidence, lower, denominator }) => confidence === 95 && lower !== null && denominator !== null,
);

test.each(published)(
  'a chart of $numerator in $denominator holds the interval that PHEindicatormethods publishes',
  ({ numerator, denominator, multiplier, lower, upper }) => {
    const made = { n: numerator ?? 0, d: denominator ?? 0 };
    const [point] = buildChartModel(inputOf([made])).lines[0]?.points ?? [];
    expect(point?.interval?.lower).toBeCloseTo((100 / multiplier) * Number(lower), 10);
    expect(point?.interval?.upper).toBeCloseTo((100 / multiplier) * Number(upper), 10);
  },
);

test('a chart of too few figures for limits draws the interval of each share, and a note says what the bars are', () => {
  const { limits, whiskers, notes, y } = buildChartModel(inputOf(few));
  expect(limits).toEqual([]);
  expect(whiskers.map(({ x }) => x)).toEqual([0, 1, 3]);
  expect(Math.max(...whiskers.map(({ upper }) => upper))).toBeLessThanOrEqual(y.max);
  expect(notes).toContain('The vertical bars show how certain each figure is (95% confidence interval).');
});

test('beside limits no bar is drawn, and the intervals stay in table, file and read-out', () => {
  const model = buildChartModel(inputOf(many));
  const { limits, whiskers, intervalMethod } = model;
  expect(limits).toHaveLength(1);
  expect(whiskers).toEqual([]);
  expect(chartTable(model).intervals).toBe(true);
  expect(chartTable(model).rows[0]?.interval).toBe('27.2% to 32.9%');
  expect(chartCsvRows(model)[0]).toMatchObject({ lower_ci: '27.2407', upper_ci: '32.9124' });
  expect(readOutOf(model, 0)).toBe('April to June 2014: 30.0%, 300 of 1,000, 95% interval 27.2% to 32.9%');
  expect(intervalMethod).toBe(INTERVAL_METHOD);
});

test('rolling years, which have no limits, carry intervals', () => {
  const series = [seriesOf(many, { periodType: 'rolling-year' })];
  expect(buildChartModel(inputOf([], { series })).whiskers).toHaveLength(14);
});

test('the bars are those of the first line only, and the note says so', () => {
  const series = [seriesOf(few), seriesOf(few, { slug: 'there', label: 'There' })];
  const model = buildChartModel(inputOf([], { series }));
  const { whiskers, notes } = model;
  expect(whiskers).toHaveLength(3);
  expect(notes).toContain(
    'The vertical bars show how certain each figure of Made up is (95% confidence interval).',
  );
  expect(chartTable(model).rows.filter(({ interval }) => interval !== '')).toHaveLength(6);
});

test('a share published without its counts, a count and a ratio have no interval', () => {
  expect(chartTable(buildChartModel(inputOf([20, 25]))).intervals).toBe(false);
  for (const unit of ['count', 'ratio', 'days'] as const) {
    const { intervalMethod, whiskers } = buildChartModel(inputOf(few, { unit }));
    expect([intervalMethod, whiskers]).toEqual([null, []]);
  }
});

test.each<[string, Partial<Figure>]>([
  ['confidential', { flags: ['c'] }],
  ['not available', { flags: ['x'] }],
  ['not applicable', { flags: ['z'] }],
  ['rounded to zero', { flags: ['low'] }],
  ['without its number', { numerator: null }],
  ['without what it is out of', { denominator: null }],
  ['out of none', { numerator: 0, denominator: 0 }],
  ['more than what it is out of', { numerator: 9, denominator: 8 }],
])('no interval is made of a figure that is %s', (_what, change) => {
  const given = { ...observation('quarter', 0, { made: { n: 3, d: 9 } }), ...change };
  expect(intervalOf(given, 'percent')).toBeNull();
});

test('a hidden figure leaves no number and no interval in the model, whatever came with it', () => {
  const hidden = fc.constantFrom<ValueFlag>('c', 'x', 'z');
  const share = fc.record({
    n: fc.integer({ min: 70_001, max: 79_999 }),
    d: fc.integer({ min: 80_001, max: 89_999 }),
  });
  fc.assert(
    fc.property(
      hidden,
      share,
      fc.record({ at: fc.nat({ max: 12 }), count: fc.constantFrom(5, 13) }),
      (flag, made, { at, count }) => {
        const given = (one: Made, value: number | null): Figure[] =>
          many
            .slice(0, count)
            .map((other, index) =>
              index === at % count
                ? { ...observation('quarter', index, { made: one, flags: [flag] }), value }
                : observation('quarter', index, { made: other }),
            );
        const series = (observations: Figure[]) =>
          buildChartModel(inputOf([], { target: 31, series: [seriesOf([], { observations })] }));
        // Not one byte differs from a model of which nobody ever knew the number.
        expect(series(given(made, 55.5))).toEqual(series(given(null, null)));
      },
    ),
  );
});

test('a sheet with bars has room for its labels at every width', () => {
  const model = buildChartModel(inputOf(few));
  for (const width of [290, 360, 720])
    expect(layOut(model, { width, height: 300 }).plot.width).toBeGreaterThan(100);
});
