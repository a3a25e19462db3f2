import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartCsvRows, chartTable } from '@/lib/domain/chart/chart-table';
import type { ChartInput } from '@/lib/domain/chart/chart-types';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import { day } from '@/lib/domain/day';
import type { PeriodType, ValueFlag } from '@/lib/domain/figure';
import { CHARGED_OF_OUTCOMES } from '@/tests/support/statistics/home-office-quarters';
import {
  inputOf,
  type Made,
  observation,
  seriesOf,
  STEADY_SHARES,
} from '@/tests/support/statistics/made-up-series';

const charges: ChartInput = inputOf(
  CHARGED_OF_OUTCOMES.map(([n, d]) => ({ n, d })),
  {
    title: 'Charges',
    subtitle: 'Share of all outcomes, Avon and Somerset',
    what: 'of crimes given an outcome ended in a charge',
  },
);
const model = buildChartModel(charges);

/** A quarterly series in which some points carry flags, by their index. */
function flagged(
  made: readonly Made[],
  flags: Record<number, ValueFlag[]>,
  given: Partial<ChartInput['series'][number]> = {},
) {
  return seriesOf(made, {
    ...given,
    observations: made.map((one, index) => observation('quarter', index, { made: one, flags: flags[index] })),
  });
}

test('the headline says the latest figure and the first, and claims nothing', () => {
  expect(model.headline).toBe(
    '9.4% of crimes given an outcome ended in a charge in January to March 2026; it was 17.2% in April to June 2014',
  );
  expect(buildChartModel({ ...charges, what: undefined }).headline).toBe(
    'Charges: 9.4% in January to March 2026; it was 17.2% in April to June 2014',
  );
});

test('the read-out gives a rate with what it is made of', () => {
  expect(readOutOf(model, 27)).toBe(
    'January to March 2021: 9.5%, 2,716 of 28,655, 95% interval 9.1% to 9.8%',
  );
});

test('the words for readers who cannot see the chart hold span, extremes and verdict', () => {
  expect(model.altText).toBe(
    'Line chart. Share of all outcomes, Avon and Somerset. 48 quarters, from April to June 2014 to January to March 2026. ' +
      `${model.headline}. Lowest 6.5% in April to June 2023, highest 17.3% in October to December 2014. ${model.sentence}`,
  );
});

test('the table and the file hold every figure with its numerator and denominator', () => {
  expect(chartTable(model).rows).toHaveLength(48);
  expect(chartTable(model).rows[0]).toEqual({
    period: 'April to June 2014',
    end: '2014-06-30',
    slug: 'made-up',
    line: 'Made up',
    figure: '17.2%',
    numerator: '4,066',
    denominator: '23,674',
    interval: '16.7% to 17.7%',
    notes: '',
  });
  expect(chartCsvRows(model)[47]).toEqual({
    series: 'Made up',
    period: 'January to March 2026',
    period_start: '2026-01-01',
    period_end: '2026-03-31',
    figure: '9.3821',
    numerator: '3749',
    denominator: '39959',
    lower_ci: '9.1001',
    upper_ci: '9.6719',
    unit: 'percent',
    basis: 'outcome',
    flags: '',
  });
});

test('the y-axis starts at 0 and ends above every figure and limit', () => {
  expect(model.y.ticks.map(({ text }) => text)).toEqual(['0%', '5%', '10%', '15%', '20%']);
});

test('two bases never share a chart', () => {
  const series = [seriesOf([1, 2]), seriesOf([1, 2], { slug: 'other', basis: 'recorded' })];
  expect(() => buildChartModel(inputOf([], { series }))).toThrow(/Two bases never share a chart/);
});

test('rolling years never share a chart with other periods', () => {
  const series = [seriesOf([1, 2]), seriesOf([1, 2], { slug: 'other', periodType: 'rolling-year' })];
  expect(() => buildChartModel(inputOf([], { series }))).toThrow(/Rolling years never share a chart/);
});

test('lines of different period lengths, foreign periods, no line and four lines are refused', () => {
  const months = seriesOf([1, 2], { slug: 'months', periodType: 'month' });
  expect(() => buildChartModel(inputOf([], { series: [seriesOf([1]), months] }))).toThrow(RangeError);
  expect(() => buildChartModel(inputOf([], { series: [{ ...months, periodType: 'quarter' }] }))).toThrow(
    /not its own type/,
  );
  expect(() => buildChartModel(inputOf([], { series: [] }))).toThrow(RangeError);
  expect(() =>
    buildChartModel(
      inputOf([], { series: [1, 2, 3, 4].map((slug) => seriesOf([1], { slug: String(slug) })) }),
    ),
  ).toThrow(RangeError);
});

test('a confidential figure appears nowhere, whatever numbers came with it', () => {
  const made = Array.from({ length: 14 }, (_, index) => ({ n: 300 + index, d: 1000 }));
  made[5] = { n: 7771, d: 88883 };
  const found = buildChartModel(inputOf([], { series: [flagged(made, { 5: ['c'] })] }));
  expect(JSON.stringify([found, chartTable(found), chartCsvRows(found)])).not.toMatch(/7,?771|88,?883|8\.74/);
  expect(found.lines[0]?.points[5]).toMatchObject({
    figure: null,
    text: 'Confidential',
    reason: 'Confidential',
  });
  expect(found.lines[0]?.runs).toEqual([
    { from: 0, to: 4 },
    { from: 6, to: 13 },
  ]);
  expect(readOutOf(found, 5)).toBe('July to September 2015: Confidential');
  expect(chartCsvRows(found)[5]).toMatchObject({ figure: '', numerator: '', denominator: '', flags: '[c]' });
  expect(found.notes).toContain(
    '1 quarter is hidden because it counts so few people, or would reveal another that does.',
  );
});

test('a quarter nobody reported keeps its place and is said to be not available', () => {
  const whole = seriesOf([10, 11, 12, 13]);
  const found = buildChartModel(
    inputOf([], {
      series: [{ ...whole, observations: whole.observations.filter((_, index) => index !== 2) }],
    }),
  );
  expect(found.periods.map(({ short }) => short)).toEqual([
    'Apr to Jun 2014',
    'Jul to Sep 2014',
    'Oct to Dec 2014',
    'Jan to Mar 2015',
  ]);
  expect(found.lines[0]?.points[2]).toMatchObject({ figure: null, text: 'Not available' });
  expect(chartCsvRows(found)[2]?.flags).toBe('[x]');
});

test('only the newest revision of a period is drawn', () => {
  const first = observation('quarter', 0, { made: 10 });
  const series = seriesOf([], { observations: [first, { ...first, value: 12, flags: ['r'], revision: 2 }] });
  const found = buildChartModel(inputOf([], { series: [series] }));
  expect(found.lines[0]?.points.map(({ text }) => text)).toEqual(['12%']);
  expect(readOutOf(found, 0)).toBe('April to June 2014: 12% (revised)');
});

test('provisional figures on the recorded basis are shaded and left out of verdict and headline', () => {
  const made = Array.from({ length: 16 }, (_, index) => 40 + (index % 3));
  const given = flagged(made, { 14: ['p'], 15: ['p'] }, { basis: 'recorded' });
  const found = buildChartModel(inputOf([], { series: [given] }));
  expect(found.immature).toEqual([{ from: 13.5, to: 15.5, words: 'Not yet complete' }]);
  expect(found.marks).toEqual([{ x: 14.5, text: '[p]' }]);
  expect(found.headline).toContain('in July to September 2017');
  expect(found.notes[0]).toContain('This leaves out 2 recent quarters');
});

test('provisional figures on the outcome basis are marked but count', () => {
  const made = Array.from({ length: 16 }, (_, index) => 40 + (index % 3));
  const found = buildChartModel(inputOf([], { series: [flagged(made, { 15: ['p'] })] }));
  expect(found.immature).toEqual([]);
  expect(found.marks).toEqual([{ x: 15, text: '[p]' }]);
  expect(found.headline).toContain('in January to March 2018');
});

test('an annotation stands where its day falls in the quarter, with a letter and its words', () => {
  const annotations = [
    { date: day('2021-09-17'), words: 'Response published' },
    { date: day('2021-07-16'), words: 'Report published' },
    { date: day('1999-01-01'), words: 'Before the first figure' },
    { date: day('2022-04-01'), words: 'April 2022: a new rule, of which the source gives only the month' },
  ];
  const drawn = buildChartModel({ ...charges, annotations }).annotations;
  expect(drawn.map(({ letter, words }) => [letter, words])).toEqual([
    ['A', '16 July 2021: Report published'],
    ['B', '17 September 2021: Response published'],
    ['C', 'April 2022: a new rule, of which the source gives only the month'],
  ]);
  expect(drawn[0]?.x).toBeCloseTo(28.5 + 1 + 15 / 92 - 1, 6);
});

test('an annotation that rebases gives the chart a second average', () => {
  const annotations = [
    { date: day('2016-04-01'), words: 'New counting rules', rebase: true, reason: 'new counting rules' },
  ];
  const found = buildChartModel(inputOf(STEADY_SHARES, { annotations }));
  expect(found.notes[0]).toBe(
    'The average and limits are worked out again from 1 April 2016: new counting rules',
  );
  expect(found.limits).toHaveLength(1);
  expect(found.limits[0]?.mean[0]?.x).toBe(8);
  expect(() =>
    buildChartModel({ ...charges, annotations: annotations.map((one) => ({ ...one, reason: '' })) }),
  ).toThrow(RangeError);
});

test('beside a benchmark the first line keeps its limits, its marks and its verdict, and the chart says whose they are', () => {
  const series = [
    seriesOf(
      Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 20 : 24)),
      { label: 'Here' },
    ),
    seriesOf([10, 11, 12], { slug: 'there', label: 'There' }),
  ];
  const found = buildChartModel(inputOf([], { series }));
  expect(found.lines.map(({ end }) => end?.name)).toEqual(['Here', 'There']);
  expect(found.headline).toBe('Made-up share: Here 20%, There 12% in October to December 2014');
  const alone = buildChartModel(inputOf([], { series: series.slice(0, 1) }));
  expect(found.limits).toEqual(alone.limits);
  expect(found.limits).toHaveLength(1);
  expect(found.judgement).toEqual(alone.judgement);
  expect(found.sentence).toBe(`Here: ${alone.sentence}`);
  expect(found.notes).toContain('The average, the limits and the triangles are for Here.');
  expect(readOutOf(found, 0)).toBe('April to June 2014: Here 20%; There 10%');
  expect(chartTable(found).rows).toHaveLength(28);
});

test('no figures at all: the model says so and has nothing to draw', () => {
  const found = buildChartModel(inputOf([]));
  expect(found.headline).toBe('Made-up share: no figures that can be shown yet');
  expect(found.sentence).toBe('There are no figures that can be shown yet.');
  expect(found.lines[0]?.end).toBeNull();
  expect(found.y.ticks.length).toBeGreaterThan(1);
});

test('rolling years are drawn without limits, and the sentence gives the reason', () => {
  const found = buildChartModel(
    inputOf([], {
      series: [seriesOf([5, 6, 7, 6, 5, 6, 7, 6, 5, 6, 7, 6, 5], { periodType: 'rolling-year' })],
    }),
  );
  expect(found.limits).toEqual([]);
  expect(found.judgement.notJudged).toBe('overlapping');
  expect(found.headline).toBe(
    'Made-up share: 5% in the year ending March 2017; it was 5% in the year ending March 2014',
  );
});

test('invented figures of a demonstration are called illustrative, also for those who cannot see', () => {
  const found = buildChartModel(inputOf([1, 2], { illustrative: true }));
  expect(found.illustrative).toBe(true);
  expect(found.altText).toMatch(/^Illustrative figures\. /);
});

const made = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null, freq: 8 }), {
  maxLength: 80,
});
const type = fc.constantFrom<PeriodType>(
  'month',
  'quarter',
  'half-year',
  'financial-year',
  'rolling-year',
  'point',
);

test('a model is plain values, the same for the same input, and everything drawn lies on the sheet', () => {
  fc.assert(
    fc.property(made, type, (figures, periodType) => {
      const input = inputOf([], { series: [seriesOf(figures, { periodType })] });
      const found = buildChartModel(input);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(buildChartModel(input)).toEqual(found);
      const places = found.limits.flatMap(({ upper, lower, mean }) => [...upper, ...lower, ...mean]);
      const heights = [
        ...places.map(({ y }) => y),
        ...found.lines.flatMap(({ points }) => points.flatMap(({ figure }) => figure ?? [])),
      ];
      for (const height of heights) {
        expect(height).toBeGreaterThanOrEqual(found.y.min);
        expect(height).toBeLessThanOrEqual(found.y.max);
      }
    }),
    { numRuns: 60 },
  );
});
