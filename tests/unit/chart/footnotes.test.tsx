import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TrendFigure } from '@/components/trends/trend-figure';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { withinRange } from '@/lib/domain/chart/chart-range';
import { chartInputOf, groupSeries } from '@/lib/domain/chart/chart-series';
import { chartTable } from '@/lib/domain/chart/chart-table';
import { readOutOf } from '@/lib/domain/chart/chart-words';
import { day } from '@/lib/domain/day';
import { figureRows } from '@/lib/domain/figures/figure-rows';
import type { FootnoteAbout, FootnoteRecord } from '@/lib/domain/measures/footnote-record';
import { measuresFor, publicMeasures } from '@/tests/support/covered';
import { drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { standAloneSvg } from '@/lib/publishing/pictures/stand-alone-svg';
import { measure, series, years } from '@/tests/unit/measures/measure-values';

const COUNTS = years(2018, [
  [120, 400],
  [130, 410],
  [125, 405],
  [140, 420],
  [150, 430],
]);
const own = series({ observations: COUNTS });
const other = series({ slug: 'other', scope: 'Children', observations: COUNTS });

const note = (about: FootnoteAbout, words = 'A canary'): FootnoteRecord => ({
  ...{ words, source: 'The force, by letter.', about },
});
const FIGURE: FootnoteAbout = {
  ...{ kind: 'figure', slug: own.slug, start: day('2020-04-01'), end: day('2021-03-31') },
};

const charts = (...footnotes: FootnoteRecord[]) => {
  const one = measure({ series: [own, other], footnotes });
  return groupSeries(one.series).map((group) => buildChartModel(chartInputOf(one, group)));
};

test.each<[string, FootnoteAbout, number[]]>([
  ['the measure', { kind: 'measure' }, [1, 1]],
  ['one of its series', { kind: 'series', slug: 'other' }, [0, 1]],
  ['one figure', FIGURE, [1, 0]],
  ['the area of its figures', { kind: 'area', area: 'Avon and Somerset', areaCode: 'E23000036' }, [1, 1]],
  ['another area', { kind: 'area', area: 'Cleveland', areaCode: 'E23000013' }, [0, 0]],
  ['a figure that is not there', { ...FIGURE, end: day('2021-06-30') }, [0, 0]],
])('a footnote bound to %s is on the charts that show it', (_what, about, expected) => {
  expect(charts(note(about)).map(({ footnotes }) => footnotes.length)).toEqual(expected);
});

test('a reader finds a footnote in chart, table, sentence, read-out, picture and file, with its source', async () => {
  const [model] = charts(note(FIGURE));
  if (!model) throw new Error('no chart');
  expect(model.marks.map(({ text }) => text)).toContain('[note 1]');
  expect(model.sentence).toMatch(/ See note 1\.$/);
  expect(model.altText).toContain('Note 1: 2020 to 2021: A canary');
  expect(readOutOf(model, 2)).toContain('(note 1)');
  expect(chartTable(model).rows.map(({ notes }) => notes)).toEqual(['', '', 'note 1', '', '']);
  const page = renderToStaticMarkup(<TrendFigure model={model} level={2} drawing={null} />);
  expect(page).toContain('<b>Note 1</b> 2020 to 2021: A canary (source: The force, by letter)');
  const picture = standAloneSvg(await drawChartAt(model, 'wide'), model, 'wide');
  expect(picture).toContain('[note 1]  2020 to 2021: A canary (source: The force, by letter)');
  const rows = figureRows(measure({ series: [own], footnotes: [note(FIGURE)] }));
  expect(rows.map(({ notes }) => notes)).toEqual([
    ...['', ''],
    'A canary (source: The force, by letter)',
    ...['', ''],
  ]);
});

test('what is about all comes first, and the numbers do not change when a reader looks at a part of the chart', () => {
  const [model] = charts(note(FIGURE), note({ kind: 'measure' }, 'For all'));
  expect(model?.footnotes.map(({ words }) => words)).toEqual(['For all', '2020 to 2021: A canary']);
  expect(model?.sentence).toMatch(/ See notes 1 and 2\.$/);
  const part = model && withinRange(model, 2);
  expect(part?.marks).toEqual([{ x: 0, text: '[note 2]' }]);
  expect(part?.footnotes.map(({ mark }) => mark)).toEqual(['note 1', 'note 2']);
});

test.each(['panel', 'public'] as const)(
  'words about a figure that is hidden reach no %s reader, and words about one that is shown do',
  (reader) => {
    const hidden = years(2018, [
      [120, 400],
      [3, 410],
      [125, 405],
    ]);
    const about = (first: number): FootnoteAbout => ({
      ...{ kind: 'figure', slug: own.slug },
      ...{ start: day(`${first}-04-01`), end: day(`${first + 1}-03-31`) },
    });
    const one = measure({
      series: [series({ observations: hidden })],
      footnotes: [note(about(2019), 'Only 3 that year'), note(about(2018), 'Counted by hand')],
    });
    const [seen] = reader === 'panel' ? measuresFor('panel', [one]) : publicMeasures([one]);
    expect(seen?.series[0]?.observations[1]?.flags).toEqual(['c']);
    expect(seen?.footnotes.map(({ words }) => words)).toEqual(['Counted by hand']);
    expect(measuresFor('officer', [one])[0]?.footnotes).toHaveLength(2);
  },
);

test('of a footnote nothing leaves the office but its words, its source and what it is about', () => {
  const canary = { ...note({ ...FIGURE, by: 'canary-7f3a' } as FootnoteAbout, 'Words'), by: 'canary-7f3a' };
  const [seen] = publicMeasures([measure({ series: [own], footnotes: [canary] })]);
  expect(seen?.footnotes).toEqual([note(FIGURE, 'Words')]);
});
