import { describe, expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries } from '@/lib/domain/chart/chart-series';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { drawChart } from '@/lib/publishing/charts/draw-chart';
import { drawCharts } from '@/lib/publishing/edition-charts';
import { rasterise } from '@/lib/publishing/pictures/rasterise';
import { type PreparedEdition, renderEdition } from '@/lib/publishing/prepare-edition';
import { toolsForTests } from '../../support/rendered-site';
import { firstRecords } from '../../support/snapshot-fixture';
import { measure, series, years } from '../measures/measure-values';
import { takeSnapshot } from '@/tests/support/covered';

const UNHURRIED = { timeout: 60_000 };
const PICTURE = /^\/data\/measures\/([^/]+)-[0-9a-f]{8}\.(svg|png)$/;
const real = toolsForTests({ drawChart, rasterise });

const records = firstRecords();
const withMeasures = (measures: readonly MeasureRecord[]) => takeSnapshot({ ...records, measures });
const shipped = (refs: readonly string[]) =>
  withMeasures(records.measures.filter(({ ref }) => refs.includes(ref)));

const picturesOf = ({ files }: PreparedEdition) => files.filter(({ path }) => PICTURE.test(path));
const textOf = (edition: PreparedEdition, path: string) =>
  new TextDecoder().decode(edition.files.find((file) => file.path === path)?.body);

describe('a reader who wants to keep a chart', () => {
  test('finds each chart of a page as SVG and as PNG, with a name of its own for those who listen', async () => {
    const edition = await renderEdition(shipped(['C.1']), toolsForTests());
    const page = textOf(edition, '/measures/C.1');
    const links = [...page.matchAll(/<a [^>]*href="\.\.(\/data[^"]*)"[^>]*download=""[^>]*>(.*?)<\/a>/g)].map(
      ([, path, words = '']) => ({ path, words: words.replace(/<[^>]*>/g, '') }),
    );
    expect(links.map(({ path }) => path).sort()).toEqual(picturesOf(edition).map(({ path }) => path));
    expect(links).toHaveLength(4);
    for (const { words } of links)
      expect(words).toMatch(/^Download this chart \((SVG|PNG), \d+ KB\): Charge /);
    expect(new Set(links.map(({ words }) => words.replace(/, \d+ KB/, ''))).size).toBe(4);
  });

  test('finds them on the page of a recommendation too, at the same address', async () => {
    const edition = await renderEdition(shipped(['C.7', '4.5']), toolsForTests());
    const page = textOf(edition, '/inspections/2021-phase-one/recommendations/4');
    const linked = [...page.matchAll(/href="[./]*(\/data\/measures\/[^"]*\.(?:svg|png))"/g)].map(
      ([, to]) => to,
    );
    const known = edition.manifest.files.map(({ path }) => path);
    expect(linked).not.toEqual([]);
    expect(known).toEqual(expect.arrayContaining(linked));
  });

  test('keeps a file whose name says nothing but the number of the measure', async () => {
    const edition = await renderEdition(shipped(['C.2', 'C.9']), toolsForTests());
    const names = picturesOf(edition).map(({ path }) => PICTURE.exec(path)?.[1]);
    expect(new Set(names)).toEqual(new Set(['C.2', 'C.9']));
  });

  test(
    'sees what the page shows: the same drawing, with its words, its source and its licence',
    UNHURRIED,
    async () => {
      const snapshot = shipped(['C.7']);
      const edition = await renderEdition(snapshot, real);
      const [png, svg] = picturesOf(edition);
      const page = textOf(edition, '/measures/C.7');
      const picture = textOf(edition, svg?.path ?? '');
      const strokes = [...picture.matchAll(/ d="[^"]+"/g)].map(([stroke]) => stroke);
      expect(strokes.length).toBeGreaterThan(1);
      for (const stroke of strokes) expect(page).toContain(stroke);
      const [shown] = snapshot.measures.flatMap((one) =>
        groupSeries(one.series).map((group) => buildChartModel(chartInputOf(one, group))),
      );
      const said = [...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words).join(' ');
      expect(said).toContain(shown?.headline);
      expect(said).toContain('Open Parliament Licence v3.0');
      expect(picture).not.toMatch(/<script|<style| style=| class=|href|url\(| on[a-z]+=/);
      const [, width] = /width="(\d+)"/.exec(picture) ?? [];
      expect(Buffer.from(png?.body ?? []).toString('latin1', 1, 4)).toBe('PNG');
      expect(Buffer.from(png?.body ?? []).readUInt32BE(16)).toBe(2 * Number(width));
    },
  );
});

describe('the pictures of an edition', () => {
  test('are in the manifest; a PNG is packed in itself, and is sent as it is', async () => {
    const edition = await renderEdition(shipped(['C.1', 'C.7']), toolsForTests());
    const listed = edition.manifest.files.filter(({ path }) => PICTURE.test(path));
    expect(listed.map(({ path, sha256 }) => [path, sha256])).toEqual(
      picturesOf(edition).map(({ path, sha256 }) => [path, sha256]),
    );
    for (const { contentType, bodyBrotli, bodyGzip } of picturesOf(edition)) {
      const isPacked = bodyBrotli === null && bodyGzip === null;
      expect([contentType, isPacked]).toEqual(
        isPacked ? ['image/png', true] : ['image/svg+xml; charset=utf-8', false],
      );
    }
  });

  test('are SVG only where nothing can make a PNG, and the checklist says so', async () => {
    const edition = await renderEdition(shipped(['C.7']), toolsForTests({ rasterise: null }));
    expect(picturesOf(edition).map(({ contentType }) => contentType)).toEqual([
      'image/svg+xml; charset=utf-8',
    ]);
    expect(textOf(edition, '/measures/C.7')).not.toContain('(PNG');
    expect(edition.checklist.filter(({ sentence }) => sentence.includes('PNG'))).toHaveLength(1);
  });
});

describe('a figure that is hidden on the page', () => {
  const held = (small: number) =>
    withMeasures([
      measure({
        ref: '5.7',
        series: [
          series({
            observations: years(2018, [
              [61, 100],
              [72, 100],
              [small, 100],
              [68, 100],
              [83, 100],
              [64, 100],
            ]),
          }),
        ],
      }),
    ]);

  test('is in no picture: whatever it is, the bytes are the same', UNHURRIED, async () => {
    const three = await drawCharts(held(3), real);
    expect([...three.values()].map(({ files }) => files.length)).toEqual([2]);
    expect(await drawCharts(held(4), real)).toEqual(three);
  });

  test('would show in them if it could be shown', UNHURRIED, async () => {
    const [one, other] = [await drawCharts(held(50), real), await drawCharts(held(70), real)];
    const [shown, otherwise] = [one, other].map((charts) =>
      [...charts.values()].flatMap(({ files }) => files),
    );
    expect(shown).toHaveLength(2);
    shown?.forEach(({ path, body }, index) => {
      expect(otherwise?.[index]?.path).toBe(path);
      expect(otherwise?.[index]?.body).not.toEqual(body);
    });
  });
});
