import { spawnSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildChartModel, type ChartModel } from '@/lib/domain/chart/chart-model';
import { day } from '@/lib/domain/day';
import { drawChart, drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { inputOf, observation, seriesOf, STEADY_SHARES } from '@/tests/support/statistics/made-up-series';

// The first drawing starts a thread and loads the drawing library in it.
const UNHURRIED = { timeout: 60_000 };

const charges = STEADY_SHARES;
const plain = buildChartModel(inputOf(charges, { title: 'Charges' }));
const rich = buildChartModel(
  inputOf([], {
    title: 'Marked <charges> & "more"',
    target: 12,
    annotations: [{ date: day('2021-07-16'), words: 'Report published' }],
    series: [
      seriesOf([], {
        basis: 'recorded',
        observations: charges.map((made, index) =>
          observation('quarter', index, {
            made,
            flags: index === 20 ? ['c'] : index > 45 ? ['p'] : index === 12 ? ['b'] : [],
          }),
        ),
      }),
    ],
  }),
);
const two = buildChartModel(
  inputOf([], {
    series: [seriesOf(charges), seriesOf(charges.slice(0, 30), { slug: 'other', label: 'Elsewhere' })],
  }),
);
const three = buildChartModel(
  inputOf([], {
    series: [
      seriesOf(charges),
      seriesOf(charges.slice(0, 30), { slug: 'other', label: 'Elsewhere' }),
      seriesOf(charges.slice(9), { slug: 'all', label: 'Everywhere' }),
    ],
  }),
);

/** Both drawings of a chart, one after the other, as a page holds them. */
async function drawBoth(model: ChartModel): Promise<string> {
  const drawings = await drawChart(model);
  return drawings ? drawings.wide + drawings.narrow : '';
}

test('the same models give the same bytes, twice and in any order', UNHURRIED, async () => {
  const first = [await drawBoth(plain), await drawBoth(rich), await drawBoth(two)];
  const [again, richAgain, plainAgain] = await Promise.all([drawBoth(two), drawBoth(rich), drawBoth(plain)]);
  expect([plainAgain, richAgain, again]).toEqual(first);
});

test('a chart of 48 points stays under 4 KB, both drawings together', UNHURRIED, async () => {
  expect(brotliCompressSync(await drawBoth(plain)).length).toBeLessThan(4096);
  expect(brotliCompressSync(await drawBoth(rich)).length).toBeLessThan(4096);
  expect(brotliCompressSync(await drawBoth(three)).length).toBeLessThan(4096);
});

test('a drawing carries no script, no style, no id and no class of the library', UNHURRIED, async () => {
  for (const svg of [await drawBoth(rich), await drawBoth(two)]) {
    expect(svg).not.toMatch(/<script|<style| style=| id=|clip|recharts|tabindex|url\(/);
    for (const [, names = ''] of svg.matchAll(/class="([^"]*)"/g)) expect(names).toMatch(/^tc[- a-z0-9]*$/);
  }
});

test('both drawings are pictures with the words for those who cannot see them', UNHURRIED, async () => {
  const svg = await drawBoth(rich);
  expect(svg.match(/role="img"/g)).toHaveLength(2);
  expect(svg).toContain('<svg class="tc tc-wide" viewBox="0 0 720 340"');
  expect(svg).toContain('<svg class="tc tc-narrow" viewBox="0 0 360 300"');
  expect(svg).toContain('Marked &lt;charges&gt; &amp; &quot;more&quot;');
  expect(svg).toContain('9.0% in April to June 2017');
});

test('coordinates have at most one decimal', UNHURRIED, async () => {
  const svg = (await drawBoth(rich)).replace(/(fill|stroke)-opacity="[\d.]+"/g, '');
  expect(svg).not.toMatch(/\.\d\d/);
});

test('a missing figure leaves a gap, and target, letters, marks and shade are drawn', UNHURRIED, async () => {
  const svg = await drawChartAt(rich, 'wide');
  const line = /class="tc-line tc-line-1"><path d="([^"]+)"/.exec(svg)?.[1] ?? '';
  expect(line.match(/M/g)).toHaveLength(2);
  for (const words of ['Target 12.0%', 'Average', '>A<', '>[b]<', '>[p]<', 'Not yet complete'])
    expect(svg).toContain(words);
  for (const name of ['tc-target', 'tc-shade', 'tc-annotation', 'tc-mean', 'tc-limit'])
    expect(svg).toContain(name);
});

test(
  'benchmarks are dashed, carry no marks and end in their names, and the limits stay',
  UNHURRIED,
  async () => {
    const svg = await drawChartAt(three, 'wide');
    expect(svg).toMatch(/tc-line-2"><path [^>]*stroke-dasharray="5 4"/);
    expect(svg).toMatch(/tc-line-3"><path [^>]*stroke-dasharray="9 3 2 3"/);
    for (const words of ['Elsewhere', 'Everywhere', 'Upper limit']) expect(svg).toContain(words);
    expect(svg.match(/tc-signal/g)).toHaveLength(
      three.lines[0]?.points.filter(({ signal }) => signal !== null).length ?? 0,
    );
  },
);

test(
  'where figures are too few for limits, each share has its interval as an upright bar',
  UNHURRIED,
  async () => {
    const few = buildChartModel(inputOf(charges.slice(0, 8)));
    const svg = await drawChartAt(few, 'narrow');
    const bars = /class="tc-whiskers" d="([^"]+)"/.exec(svg)?.[1] ?? '';
    expect(bars.match(/M/g)).toHaveLength(3 * 8);
    expect(svg).not.toContain('tc-limit');
    expect(await drawChartAt(plain, 'narrow')).not.toContain('tc-whiskers');
  },
);

test('a model without figures needs no drawing', UNHURRIED, async () => {
  expect(await drawChart(buildChartModel(inputOf([])))).toBeNull();
});

test(
  'a chart that lacks a line fails by name, and the next chart is drawn all the same',
  UNHURRIED,
  async () => {
    const broken = { ...plain, lines: plain.lines.map((line) => ({ ...line, points: [] })) };
    await expect(drawChartAt(broken, 'wide', 200)).rejects.toThrow(
      // On a slow machine other parts may be missing by then as well; these are missing however long one waits.
      /The chart "Charges" could not be drawn: missing .*figures on the lines \(0 of 48\)/,
    );
    expect(await drawChartAt(plain, 'wide')).toContain('<svg');
  },
);

test('what is not a model fails by name at once', UNHURRIED, async () => {
  const broken: ChartModel = JSON.parse('{ "title": "Broken" }');
  await expect(drawChartAt(broken, 'narrow')).rejects.toThrow(/The chart "Broken" could not be drawn/);
});

test('drawing leaves no window behind in the thread that asked', UNHURRIED, async () => {
  await drawBoth(plain);
  expect('window' in globalThis).toBe(false);
  expect('document' in globalThis).toBe(false);
});

const program = `
  import { buildChartModel } from '@/lib/domain/chart/chart-model';
  import { drawChart } from '@/lib/publishing/charts/draw-chart';
  import { inputOf } from '@/tests/support/statistics/made-up-series';
  const drawings = await drawChart(buildChartModel(inputOf([10, 12, 11, 13])));
  console.log(drawings.wide + drawings.narrow);
`;

test.each(['production', 'development'] as const)(
  'under tsx with NODE_ENV=%s a script draws the same bytes and ends',
  UNHURRIED,
  async (mode) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      env: { ...process.env, NODE_ENV: mode },
      encoding: 'utf8',
    });
    expect(run.stderr.replace(/^npm warn.*$/gm, '')).toBe('');
    expect(run.stdout.trim()).toBe(await drawBoth(buildChartModel(inputOf([10, 12, 11, 13]))));
  },
);
