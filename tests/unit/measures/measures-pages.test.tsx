import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FiguresVerdict } from '@/components/measures/figures-verdict';
import { MeasureFigures } from '@/components/measures/measure-figures';
import { MeasureView } from '@/components/measures/measure-view';
import { groupByRecommendation } from '@/components/measures/measures-by-recommendation';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { recentFirst } from '@/lib/domain/chart-series';
import { day } from '@/lib/domain/day';
import type { MeasureRecord } from '@/lib/domain/records';
import { elements, words } from '../ui/markup';
import { measure, series, years } from './measure-values';

const supplied = measure();
const missing = measure({
  ...{ id: 'm', ref: '6.5', title: 'The preferred way was followed', series: [], caution: null },
  source: 'The force holds these',
});
const elsewhere = measure({
  id: 'e',
  ref: '7.1',
  title: 'Told of the right to review',
  recommendationRefs: ['7'],
});
const wide = measure({
  id: 'w',
  ref: 'X.1',
  title: 'Offences recorded',
  recommendationRefs: ['6', '7'],
  series: [],
});
const recommendations = [
  { ref: '6', summary: 'Tell victims in time' },
  { ref: '7', summary: 'Know the right to review' },
];

const wall = (measures: readonly MeasureRecord[], chosen?: string) =>
  renderToStaticMarkup(<MeasuresWall {...{ measures, recommendations, chosen }} home="/panel/measures" />);

test('a reader of the wall sees each measure under the one recommendation it speaks to, or at the end', () => {
  const groups = groupByRecommendation([wide, supplied, elsewhere, missing], recommendations);
  expect(groups.map(({ title, measures }) => [title, measures.map(({ ref }) => ref)])).toEqual([
    ['Recommendation 6: Tell victims in time', ['6.2', '6.5']],
    ['Recommendation 7: Know the right to review', ['7.1']],
    ['More than one recommendation', ['X.1']],
  ]);
});

test('a reader of the wall is told how many measures have figures, and who holds the others', () => {
  const html = wall([supplied, missing, elsewhere, wide]);
  expect(words(html)).toContain('4 measures in the catalogue. There are figures for 2 of them.');
  expect(words(html)).toContain('The force holds these');
  expect(elements(html).filter(({ tag }) => tag === 'h1')).toHaveLength(1);
});

test('a reader who chooses a recommendation sees the measures that speak to it, those of several included', () => {
  const text = words(wall([supplied, elsewhere, wide], '7'));
  expect(text).toContain('2 measures for recommendation 7. There are figures for 1 of them.');
  expect(text).toContain('Told of the right to review');
  expect(text).toContain('Offences recorded');
  expect(text).not.toContain('Decisions told to victims in time');
});

test('a recommendation nobody has supplied figures for says what would appear', () => {
  expect(words(wall([missing], '6'))).toContain('A chart, a sentence and a table appear here');
});

test('no rate stands without the number it is made of', () => {
  const text = words(renderToStaticMarkup(<MeasureFigures measures={[supplied]} level={3} />));
  expect(text).toContain('Latest figure 2022 to 2023: 70.0%, 70 of 100');
});

test('a figure carries its caution, its file, its source, the way to its measure and to where each figure comes from', () => {
  const html = renderToStaticMarkup(
    <MeasureFigures measures={[supplied]} level={3} home="/panel/measures" />,
  );
  const links = elements(html).flatMap(({ href }) => href ?? []);
  expect(words(html)).toContain('Before you use this figure: A quick letter can still be a poor one.');
  expect(words(html)).toContain('Source: Avon and Somerset Police');
  const origins = '/panel/measures/6.2/figures/told-in-time-force';
  expect(links).toEqual([
    `${origins}#to-2023-03-31`,
    `${origins}#to-2022-03-31`,
    `${origins}#to-2023-03-31`,
    '/api/exports/measures/6.2',
    '/panel/measures/6.2',
  ]);
});

test('a single figure is a line of a table, with its caution', () => {
  const alone = measure({ series: [series({ observations: years(2021, [[60, 100]]) })] });
  const text = words(renderToStaticMarkup(<MeasureFigures measures={[alone]} level={3} />));
  expect(text).toContain('Single figures, with no earlier one to compare them with');
  expect(text).toContain('60.0%, 60 of 100');
  expect(text).toContain('A quick letter can still be a poor one.');
});

test('no two places of a page have one name', () => {
  for (const html of [
    wall([supplied, missing, elsewhere, wide].map((one, at) => ({ ...one, series: renamed(one, at) }))),
    renderToStaticMarkup(<MeasureView measure={supplied} home="/manage/measures" />),
  ]) {
    const ids = elements(html).flatMap(({ id }) => id ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

const renamed = (one: MeasureRecord, at: number) =>
  one.series.map((line) => ({ ...line, slug: `${line.slug}-${at}` }));

test('the page of a measure without figures says who holds them', () => {
  const text = words(renderToStaticMarkup(<MeasureView measure={missing} home="/manage/measures" />));
  expect(text).toContain('No figures supplied yet');
  expect(text).toContain('Who holds them: The force holds these');
});

test.each([
  ['no measure', [], 'No measure is linked to this part'],
  ['measures without figures', [missing], 'No figures supplied yet'],
  ['two figures', [supplied], '6.2: Too few figures to tell'],
])('a part with %s says so in its third dial', (_what, measures, verdict) => {
  expect(words(renderToStaticMarkup(<FiguresVerdict measures={measures} />))).toBe(verdict);
});

test('a panel member reads the newest figures first, and none that ended long ago', () => {
  const old = measure({ ref: '1.1', series: [series({ observations: years(2001, [[1, 2]]) })] });
  const newer = measure({ ref: '2.1', series: [series({ observations: years(2023, [[1, 2]]) })] });
  const shown = recentFirst([old, supplied, newer, missing], day('2020-01-01'));
  expect(shown.map(({ ref }) => ref)).toEqual(['2.1', '6.2']);
});
