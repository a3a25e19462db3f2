import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compile } from 'sass';
import { expect, test } from 'vitest';
import { buildChartModel } from '@/lib/domain/chart/chart-model';
import { chartInputOf, groupSeries, hasLine } from '@/lib/domain/chart/chart-series';
import { drawChart } from '@/lib/publishing/charts/draw-chart';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import type { SnapshotInput } from '@/lib/publishing/snapshot';
import { STAND_IN, toolsForTests } from '../../support/rendered-site';
import { firstRecords, laterRecords } from '../../support/snapshot-fixture';
import { takeSnapshot } from '@/tests/support/covered';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const DRAWN = ['4.5', 'C.1', 'C.7', 'C.8', '5.1'];

/** The snapshot with a handful of measures: the others would only repeat them, slowly. */
const shorten = (records: SnapshotInput) =>
  takeSnapshot({ ...records, measures: records.measures.filter(({ ref }) => DRAWN.includes(ref)) });
const snapshot = shorten(laterRecords());
const edition = await renderEdition(snapshot, toolsForTests());

test('the same records give the same bytes and the same hash', async () => {
  const again = await renderEdition(shorten(laterRecords()), toolsForTests());
  expect(again.hash).toBe(edition.hash);
  expect(again.files).toEqual(edition.files);
});

test('one changed word changes the hash', async () => {
  const changed = shorten({ ...laterRecords(), changeNote: 'Another note.' });
  expect((await renderEdition(changed, toolsForTests())).hash).not.toBe(edition.hash);
});

test('the hash covers the edition before, so that the past cannot be changed unseen', async () => {
  const first = await renderEdition(shorten(firstRecords()), toolsForTests());
  const following = await renderEdition(snapshot, toolsForTests({ previousHash: first.hash }));
  const forged = await renderEdition(snapshot, toolsForTests({ previousHash: sha256('another past') }));
  expect(following.manifest.previousHash).toBe(first.hash);
  expect(forged.hash).not.toBe(following.hash);
});

test('anybody can check an edition: the manifest is a file of it, and names every other file with its hash', () => {
  const { files, manifest, hash } = edition;
  const manifestFile = files.find(({ path }) => path === '/edition.json');
  expect(new TextDecoder().decode(manifestFile?.body)).toBe(canonicalJson(manifest));
  expect(sha256(manifestFile?.body ?? '')).toBe(hash);
  const others = files.filter(({ path }) => path !== '/edition.json');
  expect(manifest.files).toEqual(
    others.map(({ path, contentType, body }) => ({
      path,
      contentType,
      sha256: sha256(body),
      bytes: body.length,
    })),
  );
});

test('the compressed forms are the same bytes, without a time in them, and never larger', () => {
  const { files } = edition;
  for (const { path, body, bodyBrotli, bodyGzip } of files) {
    if (bodyBrotli) expect(Buffer.compare(brotliDecompressSync(bodyBrotli), body), path).toBe(0);
    if (!bodyGzip) continue;
    expect(Buffer.compare(gunzipSync(bodyGzip), body), path).toBe(0);
    expect([...bodyGzip.slice(4, 8)], path).toEqual([0, 0, 0, 0]);
    expect(bodyGzip.length, path).toBeLessThan(body.length);
  }
  expect(files.find(({ path }) => path === '/')?.bodyBrotli).not.toBeNull();
});

test('a chart is drawn for every series with two figures or more, once', async () => {
  const drawn: string[] = [];
  await renderEdition(
    snapshot,
    toolsForTests({
      drawChart: async (model) => {
        if (!('kind' in model)) drawn.push(...model.lines.map(({ slug }) => slug));
        return { wide: STAND_IN, narrow: '' };
      },
    }),
  );
  const groups = snapshot.measures.flatMap(({ series }) => groupSeries(series));
  expect(drawn).toEqual(groups.filter(hasLine).flatMap(({ series }) => series.map(({ slug }) => slug)));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.length).toBeGreaterThan(4);
});

test('a chart that cannot be drawn stops the edition', async () => {
  const tools = toolsForTests({ drawChart: () => Promise.reject(new Error('A line is missing')) });
  await expect(renderEdition(snapshot, tools)).rejects.toThrow('A line is missing');
});

test('a real chart, the real style sheet: a recommendation page and its style are at most 28 KB on the wire', async () => {
  const styles = fileURLToPath(new URL('../../../styles/site.scss', import.meta.url));
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  const { css } = compile(styles, { loadPaths: [modules], style: 'compressed', charset: false });
  const measures = snapshot.measures.filter(({ ref }) => ['4.5', 'C.1', 'C.7', 'C.8', '5.1'].includes(ref));
  const { files, checklist } = await renderEdition(
    { ...snapshot, measures },
    toolsForTests({ css, drawChart }),
  );
  const sizeOf = (pattern: RegExp) =>
    Math.max(
      ...files.filter(({ path }) => pattern.test(path)).map(({ bodyBrotli }) => bodyBrotli?.length ?? 0),
    );
  expect(sizeOf(/\.css$/) + sizeOf(/\/recommendations\/\d+$/)).toBeLessThanOrEqual(28 * 1024);
  // The drawings too must hold to the rules of the pages.
  expect(checklist.filter(({ level }) => level === 'error')).toEqual([]);
}, 60_000);

test('the chart model of a series names the series, so that a drawing finds its place', () => {
  for (const measure of snapshot.measures) {
    for (const group of groupSeries(measure.series))
      expect(buildChartModel(chartInputOf(measure, group)).lines[0]?.slug).toBe(group.id);
  }
});
