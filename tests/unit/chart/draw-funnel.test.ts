import { expect, test } from 'vitest';
import { chosenFunnel } from '@/lib/domain/chart/funnel/funnel-model';
import type { FunnelModel } from '@/lib/domain/chart/funnel/funnel-types';
import { drawChart, drawChartAt } from '@/lib/publishing/charts/draw-chart';
import { standAloneSvg } from '@/lib/publishing/pictures/stand-alone-svg';
import { firstRecords } from '@/tests/support/snapshot-fixture';
import { publicMeasures } from '@/tests/support/covered';

// The first drawing starts a process and loads the drawing library in it.
const UNHURRIED = { timeout: 60_000 };

const shipped = publicMeasures(firstRecords().measures).find(({ ref }) => ref === '3.1');
const model = shipped && chosenFunnel(shipped, undefined);
if (!model) throw new Error('There is no funnel of measure 3.1');

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

test(
  'a published funnel has a mark with its name for every force, wide and narrow, and is the same each time',
  UNHURRIED,
  async () => {
    const drawn = await drawChart(model);
    for (const svg of [drawn?.wide ?? '', drawn?.narrow ?? '']) {
      expect(count(svg, /class="tc-force"/g)).toBe(41);
      expect(count(svg, /class="tc-own"/g)).toBe(1);
      expect(count(svg, /<title>/g)).toBe(42);
      expect(svg).toContain('<title>Avon and Somerset: 35.9%, 543 of 1,512. Within the usual range</title>');
      // A force outside the limits is a square, so that its place is not told by colour.
      expect(count(svg, /<rect class="tc-force"/g)).toBe(2);
      expect(svg).toContain('role="img"');
      expect(svg).not.toMatch(/<script|style=|href=/);
    }
    expect(await drawChart(model)).toEqual(drawn);
  },
);

test(
  'a funnel alone carries its words, its limits in words and its source, and nothing that loads or runs',
  UNHURRIED,
  async () => {
    const picture = standAloneSvg(await drawChartAt(model, 'wide'), model, 'wide').replace(
      /<\/text><text[^>]*>/g,
      ' ',
    );
    for (const words of [
      `${model.title}. ${model.headline}`,
      model.subtitle,
      model.sentence,
      model.method,
      model.sourceLine,
    ])
      expect(picture).toContain(words);
    expect(count(picture, /<title>/g)).toBe(42);
    expect(picture).not.toMatch(/<script|style=|class=|href=/);
  },
);

test('a funnel of which a part is missing is not published', UNHURRIED, async () => {
  const [first, ...others] = model.points;
  if (!first) throw new Error('There are no forces');
  const twoOwn: FunnelModel = { ...model, points: [first, { ...first, code: 'twin' }, ...others] };
  await expect(drawChartAt(twoOwn, 'wide', 200)).rejects.toThrow('our own force (2 of 1)');
});
