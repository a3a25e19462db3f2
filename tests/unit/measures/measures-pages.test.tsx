import { keyOf } from '@/tests/support/keys';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CompareView } from '@/components/figures/compare-view';
import { FiguresVerdict } from '@/components/figures/figures-verdict';
import { MeasureFigures } from '@/components/measures/measure-figures';
import { PanelFigures } from '@/components/panel/panel-figures';
import { MeasureView } from '@/components/measures/measure-view';
import { groupByRecommendation } from '@/components/measures/measures-by-recommendation';
import { MeasuresWall } from '@/components/measures/measures-wall';
import { wallChoice } from '@/components/measures/wall-choice';
import type { WallChoice } from '@/lib/domain/paths/measures';
import { recentFirst } from '@/lib/domain/chart/chart-series';
import { day } from '@/lib/domain/day';
import { type WallFigure, wallFigures } from '@/lib/domain/measures/measures-wall';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { figureRequest } from '@/tests/support/record-values';
import { elements, words } from '../ui/markup';
import { measure, series, years } from './measure-values';

const TODAY = day('2023-11-29');
const supplied = measure();
const missing = measure({
  ...{ id: 'm', ref: '6.5', title: 'The preferred way was followed', series: [], caution: null },
  source: 'The force holds these',
});
const elsewhere = measure({
  id: 'e',
  ref: '7.1',
  title: 'Told of the right to review',
  recommendations: [keyOf('7')],
});
const wide = measure({
  id: 'w',
  ref: 'X.1',
  title: 'Offences recorded',
  recommendations: [keyOf('6'), keyOf('7')],
  series: [],
});
const recommendations = [
  { key: keyOf('6'), summary: 'Tell victims in time' },
  { key: keyOf('7'), summary: 'Know the right to review' },
];

const wall = (measures: readonly MeasureRecord[], chosen: WallChoice = {}, mayAsk = false) =>
  renderToStaticMarkup(
    <MeasuresWall {...{ measures, recommendations, chosen, mayAsk }} home="/panel/measures" />,
  );

test('a reader of the catalogue sees each measure under the one recommendation it speaks to, or at the end', () => {
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
  const text = words(wall([supplied, elsewhere, wide], { recommendation: keyOf('7') }));
  expect(text).toContain('2 measures for recommendation 7. There are figures for 1 of them.');
  expect(text).toContain('Told of the right to review');
  expect(text).toContain('Offences recorded');
  expect(text).not.toContain('Decisions told to victims in time');
});

test('an officer narrows the wall to measures without figures and reads who was asked; the panel cannot', () => {
  const measures = [supplied, missing, elsewhere, wide];
  const chosen = { due: 'none' } as const;
  const requests = [figureRequest({ measureRef: missing.ref, askedOf: 'The performance team' })];
  const text = words(
    renderToStaticMarkup(
      <MeasuresWall
        {...{ measures, recommendations, chosen, office: { today: TODAY, requests } }}
        home="/manage/measures"
      />,
    ),
  );
  expect(text).toContain('2 measures in the catalogue: no figures yet. There are figures for none of them.');
  expect(text).toContain('All measures (4)');
  expect(text).toContain('Of The performance team, due by');
  expect(text).toContain('Not asked yet');
  expect(text).not.toContain('Decisions told to victims in time');
  expect(words(wall(measures, chosen))).toContain('4 measures in the catalogue.');
});

test('a card of the wall says what, the verdict, the sentence and the newest figure with its counts', () => {
  const text = words(wall([supplied]));
  for (const part of [
    'Worst first: an unusual change that is a concern',
    'Measure 6.2',
    'Decisions told to victims in time',
    'Too few figures to tell',
    '2022 to 2023: 70.0%, 70 of 100',
  ]) {
    expect(text).toContain(part);
  }
});

test('a panel member’s wall asks for the pictures that a panel member may see, with the words of each', () => {
  const [picture] = elements(wall([supplied])).filter(({ tag }) => tag === 'img');
  expect(picture).toMatchObject({
    src: '/api/exports/charts/6.2/told-in-time-force.svg?size=small&amp;as=panel',
    loading: 'eager',
    alt: expect.stringContaining('Line chart.'),
  });
});

test('a reader who narrows the wall reads in its heading to what, and how many figures are left', () => {
  const measures = [supplied, elsewhere, missing];
  expect(words(wall(measures, { recommendation: keyOf('6'), verdict: 'not-judged' }))).toContain(
    'What 1 figure shows for recommendation 6. Not tested',
  );
  const none = words(wall(measures, { verdict: 'concern' }));
  expect(none).toContain('No figures have this verdict');
  expect(none).toContain('The preferred way was followed');
});

test('each way to narrow the wall keeps the other, and says how many figures it leads to', () => {
  const html = wall([supplied, elsewhere], { recommendation: keyOf('6'), verdict: 'not-judged' });
  const filters = elements(html).flatMap(({ href }) => (href?.includes('?') ? [href] : []));
  expect(filters).toContain(
    '/panel/measures?inspection=2021-phase-one&amp;recommendation=7&amp;verdict=not-judged',
  );
  expect(words(html)).toContain('Not tested (1)');
});

test('an officer can ask for missing figures where the gap is; a panel member cannot', () => {
  expect(words(wall([missing], {}, true))).toContain('Ask for figures of measure 6.5');
  expect(words(wall([missing]))).not.toContain('Ask for figures');
});

const compared = (figures: readonly WallFigure[], unknown = 0) =>
  renderToStaticMarkup(<CompareView figures={figures} unknown={unknown} home="/panel/measures" />);

test('a person who compares sees each figure with its sentence, its table and its own chart', () => {
  const html = compared(wallFigures([supplied, { ...elsewhere, series: renamed(elsewhere, 1) }]));
  expect(elements(html).filter(({ tag }) => tag === 'figure')).toHaveLength(2);
  expect(elements(html).filter(({ tag }) => tag === 'table')).toHaveLength(2);
  expect(words(html)).toContain(
    'All charts start with the same time, from figures that end on 31 March 2022',
  );
});

test('too many figures are all kept and ticked; none, or an unknown one, is said in a sentence', () => {
  const [figure] = wallFigures([supplied]);
  if (!figure) throw new Error('There is a figure');
  const many = [1, 2, 3, 4, 5].map((at) => ({ ...figure, group: { ...figure.group, id: `figure-${at}` } }));
  const html = compared(many);
  expect(words(html)).toContain('You chose 5 figures, and only 4 fit side by side');
  expect(html.match(/checked=""/g)).toHaveLength(5);
  expect(words(compared([], 0))).toContain('No figure was chosen.');
  expect(words(compared([figure], 1))).toContain('One of the figures you asked for cannot be drawn');
});

test('a recommendation nobody has supplied figures for says what would appear', () => {
  expect(words(wall([missing], { recommendation: keyOf('6') }))).toContain(
    'A chart, a sentence and a table appear here',
  );
});

test('no rate stands without the number it is made of', () => {
  const text = words(renderToStaticMarkup(<MeasureFigures measures={[supplied]} level={3} today={TODAY} />));
  expect(text).toContain('2022 to 2023: 70.0%, 70 of 100');
});

test('a figure carries its caution, its file, its source, the way to its measure and to where each figure comes from', () => {
  const html = renderToStaticMarkup(
    <MeasureFigures measures={[supplied]} level={3} today={TODAY} home="/panel/measures" />,
  );
  const links = elements(html).flatMap(({ href }) => href ?? []);
  expect(words(html)).toContain('Before you use this figure: A quick letter can still be a poor one.');
  expect(words(html)).toContain('Source: Avon and Somerset Police');
  const origins = '/panel/measures/6.2/figures/told-in-time-force';
  expect(links).toEqual([
    '/api/exports/charts/6.2/told-in-time-force.svg?size=small&amp;as=panel',
    `${origins}#to-2023-03-31`,
    `${origins}#to-2022-03-31`,
    `${origins}#to-2023-03-31`,
    '/api/exports/measures/6.2',
    '/api/exports/charts/6.2/told-in-time-force.svg',
    '/api/exports/charts/6.2/told-in-time-force.png',
    '/panel/measures/6.2',
  ]);
});

test('beside old figures a person who may ask finds the way to ask for later ones, and nobody else does', () => {
  const old = measure({
    series: [
      series({
        observations: years(2017, [
          [60, 100],
          [70, 100],
        ]),
      }),
    ],
  });
  const read = (mayAsk: boolean) =>
    renderToStaticMarkup(<MeasureFigures measures={[old]} level={3} today={TODAY} mayAsk={mayAsk} />);
  for (const mayAsk of [true, false]) {
    expect(words(read(mayAsk))).toContain('We have no figures after 31 March 2019. Who holds them: ');
    expect(read(mayAsk).includes('href="/manage/measures/6.2/request"')).toBe(mayAsk);
  }
  expect(words(read(true))).toContain('Figures ended in 2019.');
});

test('a page about something else draws 2 charts at most, and leads to the others with what they say', () => {
  const many = Array.from({ length: 6 }, (_, at) =>
    measure({
      ref: `9.${at + 1}`,
      title: `Measure number ${at + 1}`,
      series: [series({ slug: `figures-${at}` })],
    }),
  );
  const html = renderToStaticMarkup(<MeasureFigures measures={many} level={3} today={TODAY} />);
  expect(html.match(/<figure/g)).toHaveLength(2);
  expect(words(html)).toContain('9.5 Measure number 5. Decisions told in time: 70.0% in 2022 to 2023');
  expect(words(html)).toContain('9.6 Measure number 6');
});

test('what the figures of a part show leads to each figure on the page of its measure, where all are drawn', () => {
  const html = renderToStaticMarkup(<FiguresVerdict measures={[supplied]} home="/panel/measures" />);
  expect(elements(html).flatMap(({ href }) => href ?? [])).toEqual([
    '/panel/measures/6.2#figure-told-in-time-force',
  ]);
});

test('a single figure is a line of a table, with its caution', () => {
  const alone = measure({ series: [series({ observations: years(2021, [[60, 100]]) })] });
  const text = words(renderToStaticMarkup(<MeasureFigures measures={[alone]} level={3} today={TODAY} />));
  expect(text).toContain('1 figure so far of each, with no earlier one to compare it with');
  expect(text).toContain('60.0%, 60 of 100');
  expect(text).toContain('A quick letter can still be a poor one.');
});

test('no two places of a page have one name', () => {
  for (const html of [
    wall([supplied, missing, elsewhere, wide].map((one, at) => ({ ...one, series: renamed(one, at) }))),
    renderToStaticMarkup(
      <MeasureView measure={supplied} home="/manage/measures" today={TODAY} changes={[]} />,
    ),
  ]) {
    const ids = elements(html).flatMap(({ id }) => id ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

const renamed = (one: MeasureRecord, at: number) =>
  one.series.map((line) => ({ ...line, slug: `${line.slug}-${at}` }));

test('the page of a measure without figures says who holds them', () => {
  const text = words(
    renderToStaticMarkup(
      <MeasureView measure={missing} home="/manage/measures" today={TODAY} changes={[]} />,
    ),
  );
  expect(text).toContain('No figures supplied yet');
  expect(text).toContain('Who holds them: The force holds these');
});

test.each([
  ['no measure', [], 'No measure is linked to this part'],
  ['measures without figures', [missing], 'No figures supplied yet'],
  ['two figures', [supplied], '6.2: Too few figures to tell'],
])('a part with %s says so in its third dial', (_what, measures, verdict) => {
  expect(words(renderToStaticMarkup(<FiguresVerdict measures={measures} home="/panel/measures" />))).toBe(
    verdict,
  );
});

test('a panel member reads the newest figures first, and none that ended long ago', () => {
  const old = measure({ ref: '1.1', series: [series({ observations: years(2001, [[1, 2]]) })] });
  const newer = measure({ ref: '2.1', series: [series({ observations: years(2023, [[1, 2]]) })] });
  const shown = recentFirst([old, supplied, newer, missing], day('2020-01-01'));
  expect(shown.map(({ ref }) => ref)).toEqual(['2.1', '6.2']);
});

test('a reader of a measure with national figures only is told so, from the figures there are', () => {
  const national = measure({ series: [series({ areaCode: 'K04000001' })] });
  const page = (one: MeasureRecord) =>
    words(
      renderToStaticMarkup(<MeasureView measure={one} home="/panel/measures" today={TODAY} changes={[]} />),
    );
  expect(page(national)).toContain('These figures are national. We have no figures for our own area yet.');
  expect(page(measure({ series: [...national.series, ...supplied.series] }))).not.toContain('our own area');
  expect(page(missing)).not.toContain('our own area');
});

test('an address that names no inspection asks for the first that has the number; one that names it asks for that', () => {
  const later = { ...keyOf('6'), inspection: '2023-phase-two' };
  const names = [{ key: later, summary: 'Of the second' }, ...recommendations];
  expect(wallChoice({ recommendation: '6' }, names)).toEqual({ recommendation: later });
  expect(wallChoice({ recommendation: '7' }, names)).toEqual({ recommendation: keyOf('7') });
  const asked = { inspection: '2021-phase-one', recommendation: '6', verdict: 'no-change' } as const;
  expect(wallChoice(asked, names)).toEqual({ recommendation: keyOf('6'), verdict: 'no-change' });
  expect(wallChoice({}, names)).toEqual({});
  expect(words(wall([supplied], wallChoice({ recommendation: '99' }, names)))).toContain(
    '0 measures for recommendation 99',
  );
});

test('a panel member reads at most 20 other figures, 3 of them at once, those about all crime last, and is told of the rest', () => {
  const supplied = (ref: string, scope: string) =>
    measure({ ref, series: [series({ slug: `figures-${ref}`, scope })] });
  const about = (scope: string, count: number, from: number) =>
    Array.from({ length: count }, (_, at) => supplied(String(from + at), scope));
  const read = (rape: number) =>
    renderToStaticMarkup(
      <PanelFigures measures={[...about('All crime', 3, 10), ...about('Rape', rape, 20)]} today={TODAY} />,
    );
  const linked = (html: string) =>
    [...html.slice(html.indexOf('id="figures-first"')).matchAll(/measures\/(\d+)#/g)].map(([, ref]) => ref);
  expect(linked(read(4))).toEqual(['21', '22', '23', '10', '11', '12']);
  expect(linked(read(30))).toHaveLength(20);
  expect(words(read(30))).toContain('17 more sets of figures');
  expect(words(read(30))).toContain('12 more sets of recent figures are not shown here.');
});
