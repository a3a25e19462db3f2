import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TrendFigure } from '@/components/trends/trend-figure';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries } from '@/lib/domain/chart/chart-series';
import { chartTable } from '@/lib/domain/chart/chart-table';
import { day } from '@/lib/domain/day';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import { measure, series, years } from '@/tests/unit/measures/measure-values';
import { publicMeasures } from '@/tests/support/covered';

const EVENT = {
  date: day('2021-06-01'),
  words: 'June 2021: the force works in a new way',
  source: 'The force, December 2022.',
  area: 'Avon and Somerset',
  areaCode: 'E23000036',
};
const COUNTS = years(2018, [
  [120, 400],
  [130, 410],
  [125, 405],
  [140, 420],
  [150, 430],
]);

const charted = (change: Partial<SeriesRecord>) => {
  const one = measure({ events: [EVENT], series: [series({ observations: COUNTS, ...change })] });
  const [group] = groupSeries(one.series);
  if (!group) throw new Error('no group');
  return buildChartModel(chartInputOf(one, group));
};

test.each([
  ['rape in this force', { scope: 'Adults' }, 1],
  ['all sexual offences in this force', { scope: 'All sexual offences, victims of all ages.' }, 1],
  ['this force, brought in from a file that gives no code', { areaCode: null, area: 'Avon & Somerset' }, 1],
  ['all crime in this force', { scope: 'All crime the force recorded, not rape alone.' }, 0],
  ['a country', { area: 'England and Wales', areaCode: 'K04000001' }, 0],
  ['another force', { area: 'Cleveland', areaCode: 'E23000013' }, 0],
  ['an area of prosecutors that is wider than the force', { area: 'CPS Area South West', areaCode: null }, 0],
])('an event of the force on a chart about %s is drawn so many times', (_what, change, times) => {
  expect(charted(change).annotations).toHaveLength(times);
});

test('an event outside the time of the figures is not drawn', () => {
  const early = years(2012, [
    [120, 400],
    [130, 410],
  ]);
  expect(charted({ observations: early }).annotations).toEqual([]);
});

test('a reader finds an event beside the chart with its source, in the table in its period, and in the words for those who cannot see', () => {
  const model = charted({});
  const page = renderToStaticMarkup(<TrendFigure model={model} level={2} drawing={null} />);
  expect(page).toContain('June 2021: the force works in a new way (source: The force, December 2022)');
  expect(model.altText).toContain('In this time: June 2021: the force works in a new way.');
  const noted = chartTable(model).rows.filter(({ notes }) => notes !== '');
  expect(noted.map(({ period, notes }) => [period, notes])).toEqual([
    ['2021 to 2022', 'June 2021: the force works in a new way'],
  ]);
});

test('beside a country the event is said once, for the force', () => {
  const national = { slug: 'national', area: 'England and Wales', areaCode: 'K04000001' };
  const both = [series({ observations: COUNTS }), series({ observations: COUNTS, ...national })];
  const one = measure({ events: [EVENT], series: both });
  const [group] = groupSeries(one.series);
  const model = group && buildChartModel(chartInputOf(one, group));
  const noted = (model ? chartTable(model).rows : []).filter(({ notes }) => notes !== '');
  expect(noted.map(({ line }) => line)).toEqual(['Avon and Somerset']);
});

test('the public reads an event with its source and its area, and nothing else of it', () => {
  const canary = { ...EVENT, id: 'canary-7f3a' };
  expect(publicMeasures([measure({ events: [canary] })])[0]?.events).toEqual([EVENT]);
});
