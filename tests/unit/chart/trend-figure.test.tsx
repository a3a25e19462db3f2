import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StaticDrawing } from '@/components/trends/drawing/static-drawing';
import { TrendChart } from '@/components/trends/trend-chart';
import { TrendFigure } from '@/components/trends/trend-figure';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { day } from '@/lib/domain/day';
import { CHARGED_OF_OUTCOMES } from '@/tests/support/statistics/home-office-quarters';
import { inputOf, observation, seriesOf } from '@/tests/support/statistics/made-up-series';

const charges = CHARGED_OF_OUTCOMES.map(([n, d]) => ({ n, d }));
const model = buildChartModel(
  inputOf(charges, { annotations: [{ date: day('2021-07-16'), words: 'Report published' }] }),
);

test('a reader without script gets headline, verdict, annotations, table and source', () => {
  const markup = renderToStaticMarkup(
    <TrendFigure
      model={model}
      level={3}
      drawing={<StaticDrawing svg="<svg></svg>" />}
      download={<a href="/data.csv">Download</a>}
    >
      <p>How this is worked out</p>
    </TrendFigure>,
  );
  expect(markup).toMatch(/^<figure/);
  expect(markup).toContain(`trend-figure__headline">${model.headline}</h3>`);
  expect(markup).toContain(model.sentence);
  expect(markup).toContain('<b>A</b> 16 July 2021: Report published');
  expect(markup).toContain(
    '<caption class="govuk-table__caption">Made-up share: Share of made-up cases, by quarter</caption>',
  );
  expect(markup).toContain('<th scope="row" class="govuk-table__header">January to March 2021</th>');
  expect(markup).toContain('>2,716</td>');
  expect(markup.match(/<tr/g)).toHaveLength(49);
  expect(markup).toContain('<a href="/data.csv">Download</a>');
  expect(markup).toContain('<p>How this is worked out</p>');
  expect(markup).toContain('Source: made up for a test');
  expect(markup).toContain('<div class="trend-figure__static"><svg></svg></div>');
});

test('the server draws no chart of its own: it keeps the room, unseen, and the table stands in', () => {
  const markup = renderToStaticMarkup(
    <TrendFigure model={model} level={2} drawing={<TrendChart model={model} />} />,
  );
  expect(markup).toContain('<div class="tc-live"><div class="tc-waiting" aria-hidden="true">');
  expect(markup).not.toContain('recharts');
  expect(markup).not.toContain('style=');
});

test('a measure without figures says so, with neither drawing nor table', () => {
  const empty = buildChartModel(inputOf([]));
  const markup = renderToStaticMarkup(
    <TrendFigure model={empty} level={2} drawing={<TrendChart model={empty} />} />,
  );
  expect(markup).toContain('There are no figures that can be shown yet.');
  expect(markup).not.toContain('<table');
  expect(markup).not.toContain('trend-figure__drawing');
});

test('a table says why figures are missing and what their marks mean', () => {
  const series = seriesOf([], {
    observations: [1, 2, 3].map((made, index) =>
      observation('quarter', index, { made, flags: index === 0 ? ['c'] : index === 2 ? ['p', 'r'] : [] }),
    ),
  });
  const markup = renderToStaticMarkup(
    <TrendFigure model={buildChartModel(inputOf([], { series: [series] }))} level={2} drawing={null} />,
  );
  expect(markup).toContain('>Confidential</td>');
  expect(markup).toContain('>[p] provisional; [r] revised</td>');
  expect(markup).toContain('<li>[p] means provisional.</li>');
});

test('illustrative figures are called so on the figure', () => {
  const shown = buildChartModel(inputOf([1, 2, 3], { illustrative: true }));
  expect(renderToStaticMarkup(<TrendFigure model={shown} level={2} drawing={null} />)).toContain(
    '>Illustrative figures</p>',
  );
});
