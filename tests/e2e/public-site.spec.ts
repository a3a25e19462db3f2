import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { test, expect } from '@/tests/support/journeys/journey';
import { listFiles, pagesOf } from '@/tests/support/journeys/journey-pages';
import { fetchRaw } from '@/tests/support/service/raw-answer';

/** What a recommendation page and all it needs may weigh at the first view, packed with brotli, in bytes. */
const HEAVIEST_FIRST_VIEW = 28 * 1024;
const RECOMMENDATION = /^\/inspections\/[^/]+\/recommendations\/[^/]+$/;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a reader gets every file of the edition packed with brotli, with gzip or as it is, and none twice', async ({
  page,
  baseURL,
}) => {
  for (const { path, contentType, sha256: promised } of await listFiles(page)) {
    if (path.endsWith('/404')) continue;
    const address = `${baseURL}${path}`;
    const plain = await fetchRaw(address, { 'Accept-Encoding': 'identity' });
    const brotli = await fetchRaw(address, { 'Accept-Encoding': 'br, gzip' });
    const gzip = await fetchRaw(address, { 'Accept-Encoding': 'gzip' });
    expect([plain.status, brotli.status, gzip.status], path).toEqual([200, 200, 200]);
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    // A PNG is packed in itself, and goes to everybody as it is; so does a file that packing would not make smaller.
    const isPacked = contentType === 'image/png';
    const gains = (packed: Buffer) => !isPacked && packed.length < plain.body.length;
    const inBrotli = brotli.headers['content-encoding'] === 'br';
    const inGzip = gzip.headers['content-encoding'] === 'gzip';
    expect(gains(inBrotli ? brotli.body : brotliCompressSync(plain.body)), path).toBe(inBrotli);
    expect(gains(inGzip ? gzip.body : gzipSync(plain.body, { level: 9 })), path).toBe(inGzip);
    expect(brotli.headers['content-encoding'], path).toBe(inBrotli ? 'br' : inGzip ? 'gzip' : undefined);
    expect(gzip.headers['content-encoding'], path).toBe(inGzip ? 'gzip' : undefined);
    const unpacked = [
      plain.body,
      inBrotli ? brotliDecompressSync(brotli.body) : inGzip ? gunzipSync(brotli.body) : brotli.body,
      inGzip ? gunzipSync(gzip.body) : gzip.body,
    ];
    expect(unpacked.map(sha256), path).toEqual([promised, promised, promised]);
    for (const { headers } of [plain, brotli, gzip]) {
      const again = await fetchRaw(address, {
        'Accept-Encoding': String(headers['content-encoding'] ?? 'identity'),
        'If-None-Match': headers.etag ?? '',
      });
      expect([again.status, again.body.length], path).toEqual([304, 0]);
    }
  }
});

test('a reader keeps a chart as SVG and as PNG, and both are the files the edition names', async ({
  page,
  baseURL,
}) => {
  const files = await listFiles(page);
  await page.goto('/measures/C.1');
  const figure = page.getByRole('figure').first();
  await figure.getByText('The figures in a table').click();
  for (const format of ['svg', 'png']) {
    const downloading = page.waitForEvent('download');
    await figure
      .getByRole('link', {
        name: new RegExp(`^Download this chart \\(${format.toUpperCase()}, \\d+ KB\\) ?: `),
      })
      .click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^C\\.1-[0-9a-f]{8}\\.${format}$`));
    const kept = readFileSync(await download.path());
    const { pathname } = new URL(download.url());
    const listed = files.find(({ path }) => path === pathname);
    expect([sha256(kept), kept.length]).toEqual([listed?.sha256, listed?.bytes]);
    const answer = await fetchRaw(`${baseURL}${pathname}`, { 'Accept-Encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBe(format === 'png' ? undefined : 'br');
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  }
});

test('a chart that a reader opens by itself is seen, and asks for nothing else', async ({
  page,
  baseURL,
}) => {
  const charts = (await listFiles(page)).filter(({ path }) => /^\/data\/.*\.svg$/.test(path));
  expect(charts.length).toBeGreaterThan(4);
  const asked: string[] = [];
  page.on('request', (sent) => asked.push(sent.url()));
  for (const { path } of charts) {
    asked.length = 0;
    await page.goto(path);
    await expect(page.locator('svg'), path).toBeVisible();
    expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([`${baseURL}${path}`]);
  }
});

test('a reader who asks for a page that is not there is told so in words', async ({ page }) => {
  for (const path of ['/no-such-page', '/inspections/none/recommendations/99', '/editions/99/about']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not found/i);
  }
});

test('a page brings one document, at most one style sheet and its icon, and not one byte of JavaScript', async ({
  page,
}) => {
  const paths = pagesOf(await listFiles(page));
  for (const path of paths) {
    const answer = await page.request.get(path);
    const markup = await answer.text();
    expect(answer.headers()['content-security-policy'], path).toContain("script-src 'none'");
    expect(markup, path).not.toMatch(/<script|\son\w+="|javascript:/i);
    expect(markup, path).not.toMatch(/\ssrc(?:set)?="|\srel="(?:pre|module)/i);
    expect(markup.match(/\srel="stylesheet"/g) ?? [], path).toHaveLength(1);
  }
  // What a page of each kind then asks for, in a browser.
  const asked: { kind: string; url: string }[] = [];
  page.on('request', (sent) => asked.push({ kind: sent.resourceType(), url: sent.url() }));
  const ofEachKind = [...new Map(paths.map((path) => [path.split('/')[1], path])).values()];
  for (const path of ofEachKind) {
    asked.length = 0;
    await page.goto(path);
    const icons = asked.filter(({ url }) => url.endsWith('/favicon.svg'));
    const kinds = asked.filter((one) => !icons.includes(one)).map(({ kind }) => kind);
    expect(
      kinds.filter((kind) => kind === 'document'),
      path,
    ).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'stylesheet').length, path).toBeLessThanOrEqual(1);
    expect(
      kinds.filter((kind) => !['document', 'stylesheet'].includes(kind)),
      path,
    ).toEqual([]);
  }
});

test('the whole first view of every recommendation weighs at most 28 KB', async ({ page, baseURL }) => {
  const files = await listFiles(page);
  const weigh = async (path: string) =>
    (await fetchRaw(`${baseURL}${path}`, { 'Accept-Encoding': 'br' })).body.length;
  const shared = files.filter(({ path }) => path.startsWith('/assets/') || path === '/favicon.svg');
  const weights = await Promise.all(shared.map(({ path }) => weigh(path)));
  const sharedWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const recommendations = files.filter(({ path }) => RECOMMENDATION.test(path));
  expect(recommendations).toHaveLength(8);
  for (const { path } of recommendations) {
    expect((await weigh(path)) + sharedWeight, path).toBeLessThanOrEqual(HEAVIEST_FIRST_VIEW);
  }
});

test('nobody who looks over a shoulder or into a history reads the word there', async ({ page }) => {
  for (const { path, contentType } of await listFiles(page)) {
    expect(path).not.toMatch(/rape/i);
    if (!contentType.startsWith('text/html')) continue;
    const title = /<title>(.*?)<\/title>/.exec(await (await page.request.get(path)).text())?.[1];
    expect(title, path).toMatch(/^[^–]+ – Inspection response tracker – OPCC$/);
    expect(title, path).not.toMatch(/rape/i);
  }
});
