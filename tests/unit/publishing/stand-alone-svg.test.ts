import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { DRAWING_VERSION } from '@/lib/domain/chart/chart-picture';
import { day } from '@/lib/domain/day';
import { drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { rasterise } from '@/lib/publishing/pictures/rasterise';
import { standAloneSvg } from '@/lib/publishing/pictures/stand-alone-svg';
import { inputOf, seriesOf, STEADY_SHARES } from '@/tests/support/statistics/made-up-series';

const model = buildChartModel(
  inputOf([], {
    title: 'Charges & <all> "outcomes"',
    annotations: [{ date: day('2021-07-16'), words: 'Report <published>' }],
    illustrative: true,
    series: [seriesOf(STEADY_SHARES)],
  }),
);
let wide = '';
let small = '';

beforeAll(async () => {
  wide = standAloneSvg(await drawChartAt(model, 'wide'), model, 'wide');
  const still = { ...model, annotations: [] };
  small = standAloneSvg(await drawChartAt(still, 'narrow'), still, 'small');
}, 60_000);

/** The words of a picture, rows of one sentence joined. */
const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test('a picture that stands alone says its message, its verdict, its letters, its notes and its source', () => {
  const said = wordsOf(wide);
  for (const words of [model.headline, model.subtitle, model.sentence, model.sourceLine, ...model.notes]) {
    expect(said).toContain(escaped(words));
  }
  expect(said).toContain('A  16 July 2021: Report &lt;published&gt;');
});

test('invented figures are marked in either size', () => {
  expect(wordsOf(wide)).toContain('Illustrative figures');
  expect(wordsOf(small)).toContain('Illustrative figures');
});

test('a small picture leaves the words to the page it stands on', () => {
  expect(wordsOf(small)).not.toContain('Source:');
  expect(small.length).toBeLessThan(wide.length);
});

test.each(['wide', 'small'] as const)('a %s picture depends on nothing around it', (size) => {
  const svg = size === 'wide' ? wide : small;
  expect(svg).not.toMatch(/ class=| style=|<style|<script|currentColor|href|url\(| id=| on[a-z]+=/);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
  expect(svg).toContain('fill="#ffffff"/>');
  expect(svg).toContain(`aria-label="${escaped(model.altText)}"`);
});

test('what is not a drawing of the worker is refused', () => {
  expect(() => standAloneSvg('<svg onload="x()"></svg>', model, 'wide')).toThrow('not one of the worker’s');
});

test('the same picture in dots has the same bytes twice, twice as many dots as units, and words in it', async () => {
  const [first, again] = await Promise.all([rasterise(wide), rasterise(wide)]);
  expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
  const [, width] = /width="(\d+)"/.exec(wide) ?? [];
  expect(Buffer.from(first).readUInt32BE(16)).toBe(2 * Number(width));
  const wordless = await rasterise(wide.replace(/<text[^>]*>[^<]*<\/text>/g, ''));
  expect(first.length).toBeGreaterThan(wordless.length * 1.5);
});

/**
 * Pictures are kept by what they show and by DRAWING_VERSION. When this fails because the drawing has changed, raise the
 * version and write the new sum here; else people go on seeing the old drawing.
 */
test('a drawing that changes has a new version', () => {
  const sum = createHash('sha256').update(wide).update(small).digest('hex').slice(0, 16);
  expect({ version: DRAWING_VERSION, sum }).toEqual({ version: 5, sum: 'b9816d8d598577a5' });
});
