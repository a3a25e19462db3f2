import { expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { describeFigures } from '@/lib/domain/chart/describe-figures';
import { day } from '@/lib/domain/day';
import { currentFirst, isLongAgo, leadingFirst, withYearItEnded } from '@/lib/domain/measures/leading-series';
import { formatPrinted, printedDecimals } from '@/lib/domain/chart/printed-figure';
import { inputOf, type Made, observation, seriesOf } from '@/tests/support/statistics/made-up-series';

const TODAY = day('2026-11-29');

/** A yearly share of a place whose newest figure is for the financial year number `last` after 2014 to 2015. */
const share = (slug: string, last: number, given: { areaCode?: string | null; withheld?: boolean } = {}) => ({
  slug,
  unit: 'percent' as const,
  areaCode: given.areaCode === undefined ? 'E23000036' : given.areaCode,
  observations: [
    observation('financial-year', last - 1, { made: 8 }),
    observation('financial-year', last, { made: 9, flags: given.withheld ? ['c'] : [] }),
  ],
});

const order = (...series: ReturnType<typeof share>[]) =>
  leadingFirst(series, (one) => [one], TODAY).map(({ slug }) => slug);

test.each([
  [
    'the newest leads, never the oldest',
    [share('2019', 4), share('2026', 11), share('2025', 10)],
    '2026 2025 2019',
  ],
  [
    'our own area leads before a country with a newer figure',
    [share('national', 11, { areaCode: 'K04000001' }), share('own', 10)],
    'own national',
  ],
  [
    'a country leads where our own area ended over 2 years ago',
    [share('own', 8), share('national', 11, { areaCode: 'K04000001' })],
    'national own',
  ],
  [
    'a hidden newest figure does not lead',
    [share('hidden', 11, { withheld: true }), share('shown', 11)],
    'shown hidden',
  ],
  ['equal ones keep their order', [share('first', 11), share('second', 11)], 'first second'],
])('%s', (_, series, expected) => {
  expect(order(...series).join(' ')).toBe(expected);
});

test('measures of the last 2 years come before older ones, each kind in the order of the catalogue', () => {
  const of = (ref: string, ...series: ReturnType<typeof share>[]) => ({ ref, series });
  const measures = [
    of('4.5', share('a', 4)),
    of('X.2', share('b', 11)),
    of('C.9', share('c', 2)),
    of('C.1', share('d', 11)),
  ];
  expect(currentFirst(measures, TODAY).map(({ ref }) => ref)).toEqual(['X.2', 'C.1', '4.5', 'C.9']);
});

test.each([
  ['2024-11-29', false],
  ['2024-11-28', true],
])('a figure to %s is long ago on 29 November 2026: %s', (last, expected) => {
  expect(isLongAgo(day(last), TODAY)).toBe(expected);
});

test('a reader meets the year a series ended in its first words, where that was over 2 years ago', () => {
  const model = buildChartModel(
    inputOf([], { series: [seriesOf([86], { periodType: 'financial-year' })], title: 'Detection rate' }),
  );
  expect(withYearItEnded(model, TODAY).headline).toBe(
    'Figures ended in 2015. Detection rate: 86% in 2014 to 2015',
  );
  expect(withYearItEnded(model, day('2016-11-29')).headline).toBe('Detection rate: 86% in 2014 to 2015');
});

test('the newest figure is never compared with one before a break in the series', () => {
  const broken = (at: number) =>
    [74, 62, 43, 27, 31].map((made, index) =>
      observation('financial-year', index, { made, flags: index === at ? ['b'] : [] }),
    );
  const headline = (at: number) =>
    buildChartModel(
      inputOf([], { series: [seriesOf([], { periodType: 'financial-year', observations: broken(at) })] }),
    ).headline;
  expect(headline(1)).toBe('Made-up share: 31% in 2018 to 2019; it was 62% in 2015 to 2016');
  expect(headline(4)).toBe('Made-up share: 31% in 2018 to 2019');
});

test.each<[string, Made[], string[]]>([
  ['whole numbers', [86, 74], ['86%', '74%']],
  ['one decimal, the last 0 included', [15.5, 14], ['15.5%', '14.0%']],
  ['one decimal', [1.6], ['1.6%']],
  ['two decimals', [52.7, 67.28], ['52.70%', '67.28%']],
  ['numbers that were worked out before they came', [33.333333, 20], ['33.3%', '20.0%']],
  ['counts', [{ n: 300, d: 1000 }], ['30.0%']],
])('figures given as %s are printed as their source prints them', (_, made, texts) => {
  const model = buildChartModel(inputOf(made));
  expect(model.lines[0]?.points.map(({ text }) => text)).toEqual(texts);
});

test('a withheld figure does not tell with how many decimals it was printed', () => {
  const observations = [
    observation('quarter', 0, { made: 86 }),
    observation('quarter', 1, { made: 12.25, flags: ['c'] }),
  ];
  const model = buildChartModel(inputOf([], { series: [seriesOf([], { observations })] }));
  expect(model.lines[0]?.points.map(({ text }) => text)).toEqual(['86%', 'Confidential']);
});

test('every unit keeps the decimals of its source', () => {
  expect(formatPrinted(1234.5, 'days', 2)).toBe('1,234.50 days');
  expect(formatPrinted(1.7, 'ratio', 1)).toBe('1.7');
  expect(formatPrinted(-3.2, 'percentage-points', 1)).toBe('-3.2 percentage points');
  expect(formatPrinted(1, 'yes-no', 0)).toBe('Yes');
  expect(printedDecimals([{ numerator: 5, denominator: null, value: 5.25 }], 'count')).toBeNull();
  expect(describeFigures({ numerator: null, denominator: null, value: 86, flags: [] }, 'percent')).toBe(
    '86%',
  );
});

test('figures of which none is complete are said as they are, and compared with nothing', () => {
  const observations = [40, 30].map((made, index) => observation('quarter', index, { made, flags: ['p'] }));
  const model = buildChartModel(inputOf([], { series: [seriesOf([], { basis: 'recorded', observations })] }));
  expect(model.headline).toMatch(/^Made-up share: no final figure; provisional: 30% in /);
});

test('a period that is missing on 2 lines is counted once', () => {
  const gappy = [0, 2].map((index) => observation('quarter', index, { made: 8 }));
  const model = buildChartModel(
    inputOf([], {
      series: [
        seriesOf([], { observations: gappy }),
        seriesOf([], { slug: 'other', label: 'Elsewhere', observations: gappy }),
      ],
    }),
  );
  expect(model.notes).toContain('1 quarter is not available.');
});
