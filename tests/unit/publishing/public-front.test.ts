import { createServer } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderEdition } from '@/lib/publishing/prepare-edition';
import { respondToPreview } from '@/lib/server/public/preview-response';
import type { LoadedEdition, LoadedEditions } from '@/lib/server/public/loaded-editions';
import { createPublicFront, isPublicPath } from '@/lib/server/public/public-front';
import { toolsForTests } from '../../support/rendered-site';
import { firstRecords, laterRecords } from '../../support/snapshot-fixture';
import { takeSnapshot } from '@/tests/support/covered';

const OF_OFFICE = { body: 'office', atRoot: true };

let editions: LoadedEdition[];
/** Editions of which none was withdrawn. */
const all = (some: LoadedEdition[]): LoadedEditions => ({ editions: some, withdrawn: [] });
let front: ReturnType<typeof createPublicFront>;

beforeAll(async () => {
  const small = (records: ReturnType<typeof firstRecords>) =>
    takeSnapshot({ ...records, measures: records.measures.filter(({ ref }) => ref === 'C.7') });
  const one = await renderEdition(small(firstRecords()), toolsForTests({ css: 'main{color:#111}' }));
  const two = await renderEdition(small(laterRecords()), toolsForTests({ previousHash: one.hash }));
  editions = [
    { ...OF_OFFICE, number: 2, hash: two.hash, publishedAt: '2026-11-24T12:00:00.000Z', files: two.files },
    { ...OF_OFFICE, number: 1, hash: one.hash, publishedAt: '2026-10-01T12:00:00.000Z', files: one.files },
  ];
  front = createPublicFront({ load: async () => all(editions) });
  await front.start();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  front.respond({ method, path, headers });
const textOf = (body: Uint8Array | null) => new TextDecoder().decode(body ?? new Uint8Array());
const fileOf = (edition: number, path: string) =>
  editions.find(({ number }) => number === edition)?.files.find((file) => file.path === path);

describe('the newest edition', () => {
  test('is sent byte for byte as it was approved', () => {
    for (const { path, body, contentType } of editions[0]?.files ?? []) {
      if (path.endsWith('/404')) continue;
      const answer = get(path);
      expect(answer.status, path).toBe(200);
      expect(Buffer.compare(answer.body ?? Buffer.alloc(0), body), path).toBe(0);
      expect(answer.headers['Content-Type']).toBe(contentType);
      expect(answer.headers['Content-Length']).toBe(String(body.length));
    }
  });

  test('ignores a query', () => {
    expect(get('/about?from=mail').status).toBe(200);
  });

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br; q=0', undefined],
    ['', undefined],
  ])('to a reader that accepts “%s” goes as %s', (accepted, encoding) => {
    const { headers, body } = get('/', { 'accept-encoding': accepted });
    expect(headers['Content-Encoding']).toBe(encoding);
    expect(headers.Vary).toBe('Accept-Encoding');
    const bytes = Buffer.from(body ?? []);
    const plain =
      encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(Buffer.compare(plain, fileOf(2, '/')?.body ?? Buffer.alloc(0))).toBe(0);
  });

  test('is not sent again to a reader that has it', () => {
    const { headers } = get('/', { 'accept-encoding': 'br' });
    const tag = headers.ETag ?? '';
    for (const given of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = get('/', { 'accept-encoding': 'br', 'if-none-match': given });
      expect(again.status, given).toBe(304);
      expect(again.body).toBeNull();
      expect(again.headers.ETag).toBe(tag);
      expect(again.headers['Content-Length']).toBeUndefined();
    }
    expect(get('/', { 'accept-encoding': 'gzip', 'if-none-match': tag }).status).toBe(200);
    expect(get('/about', { 'accept-encoding': 'br', 'if-none-match': tag }).status).toBe(200);
  });

  test('answers HEAD with the headers of GET and nothing else', () => {
    const head = get('/data', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body).toBeNull();
    expect(head.headers).toEqual(get('/data', { 'accept-encoding': 'br' }).headers);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('takes no %s', (method) => {
    const { status, headers } = get('/', {}, method);
    expect(status).toBe(405);
    expect(headers.Allow).toBe('GET, HEAD');
  });
});

describe('headers', () => {
  test('let nothing run, nobody frame, nobody be told where a reader came from', () => {
    const { headers } = get('/');
    expect(headers['Content-Security-Policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
    });
    expect(headers['Set-Cookie']).toBeUndefined();
  });

  test('stand on every answer, also on refusals', () => {
    for (const answer of [
      get('/nothing'),
      get('/', {}, 'POST'),
      get('/about/'),
      get('/', { 'if-none-match': '*' }),
    ]) {
      expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'");
      expect(answer.headers['X-Content-Type-Options']).toBe('nosniff');
    }
  });

  test('keep readers on https only where they came over https', async () => {
    const secure = createPublicFront({ load: async () => all(editions), https: true });
    await secure.start();
    const asked = { method: 'GET', path: '/', headers: {} };
    expect(secure.respond(asked).headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/);
    expect(get('/').headers['Strict-Transport-Security']).toBeUndefined();
  });

  test('open the data to the programs of others, and nothing else', () => {
    for (const path of ['/data/measures.csv', '/data/recommendations.json', '/edition.json']) {
      expect(get(path).headers['Access-Control-Allow-Origin'], path).toBe('*');
      expect(get(path).headers['Cross-Origin-Resource-Policy'], path).toBe('cross-origin');
    }
    expect(get('/data').headers['Access-Control-Allow-Origin']).toBeUndefined();
  });

  test('let a picture that is opened by itself run nothing and load nothing', () => {
    const pictures = editions[0]?.files.filter(({ path }) => /^\/data\/.*\.(svg|png)$/.test(path)) ?? [];
    expect(pictures).toHaveLength(2);
    for (const { path, contentType } of pictures) {
      const { headers } = get(path);
      expect(headers['Content-Security-Policy'], path).toBe(
        "default-src 'none'; frame-ancestors 'none'; sandbox",
      );
      expect(headers['Content-Type'], path).toBe(contentType);
      expect(headers['X-Content-Type-Options'], path).toBe('nosniff');
    }
  });

  test('have a file of evidence saved under a neutral name, never shown, and run nothing', async () => {
    const body = new TextEncoder().encode('%PDF-1.7');
    const [newest] = editions;
    const paper = { path: '/files/0123456789abcdef.pdf', contentType: 'application/pdf', body, sha256: 'x' };
    const files = [{ ...paper, bodyBrotli: null, bodyGzip: null }, ...(newest?.files ?? [])];
    const own = createPublicFront({ load: async () => all(newest ? [{ ...newest, files }] : []) });
    await own.start();
    const { status, headers } = own.respond({ method: 'GET', path: paper.path, headers: {} });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="evidence-0123456789abcdef.pdf"',
      'Content-Security-Policy': expect.stringContaining('sandbox'),
      'X-Content-Type-Options': 'nosniff',
    });
    expect(get('/about').headers).not.toHaveProperty('Content-Disposition');
  });

  test('let the style sheet be kept for ever, because its address changes with it', () => {
    const css = editions[0]?.files.find(({ path }) => path.startsWith('/assets/'))?.path ?? '';
    expect(css).toMatch(/^\/assets\/site-[0-9a-f]{8}\.css$/);
    expect(get(css).headers['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/data/measures.csv', '/edition.json', '/about'])(
    'do not let %s be kept for longer than a minute, because a newer edition has another',
    (path) => {
      expect(get(path).status).toBe(200);
      expect(get(path).headers['Cache-Control']).toBe('public, max-age=60, stale-while-revalidate=600');
    },
  );
});

describe('addresses', () => {
  test('any published edition stays at its own address', () => {
    expect(textOf(get('/editions/1/').body)).toBe(textOf(fileOf(1, '/')?.body ?? null));
    expect(textOf(get('/editions/1/about').body)).toContain('Edition 1 ·');
    expect(textOf(get('/editions/2/about').body)).toContain('Edition 2 ·');
    expect(textOf(get('/about').body)).toContain('Edition 2 ·');
  });

  test.each([
    ['/about/', '/about'],
    ['/inspections/2021-phase-one/recommendations/5/', '/inspections/2021-phase-one/recommendations/5'],
    ['/editions/1/about/', '/editions/1/about'],
    ['/editions/1', '/editions/1/overview'],
    ['/editions/1?x=1', '/editions/1/overview'],
  ])('%s leads to %s', (from, to) => {
    const { status, headers } = get(from);
    expect(status).toBe(308);
    expect(new URL(headers.Location ?? '', `https://example.org${from}`).pathname).toBe(to);
    expect(get(to).status).toBe(200);
  });

  // Each with its whole answer. A relative address that climbs one folder stays on the site whatever follows.
  test.each<[string, number, string | undefined]>([
    ['//evil.example/', 404, undefined],
    ['/\\evil.example/', 308, '../%5Cevil.example'],
    ['/%2F%2Fevil.example/', 404, undefined],
    ['/a//evil.example/', 404, undefined],
    ['/..//x/', 404, undefined],
    ['/editions/1//evil.example/', 404, undefined],
    ['/about//', 404, undefined],
    ['/about/?next=//evil.example', 308, '../about'],
  ])('%s leads nowhere outside the site', (path, status, location) => {
    const { status: given, headers } = get(path);
    expect([given, headers.Location]).toEqual([status, location]);
  });

  test('the first page also answers at an address that needs no final slash', () => {
    expect(textOf(get('/overview').body)).toBe(textOf(get('/').body));
  });

  test.each([
    '/nothing',
    '/measures/99',
    '/inspections/2021-phase-one/recommendations/99',
    '/editions/1/a/b',
    '/404',
    '/-/404',
  ])('%s gets the page for addresses that have none, whose links work there', (path) => {
    const { status, headers, body } = get(path);
    expect(status).toBe(404);
    expect(headers.ETag).toBeUndefined();
    expect(textOf(body)).toContain('Page not found');
    const [, css = ''] = /rel="stylesheet" href="([^"]+)"/.exec(textOf(body)) ?? [];
    expect(get(new URL(css, `https://example.org${path}`).pathname).status).toBe(200);
  });

  test.each(['/a/b/c/d/e/f/g/h', '/editions/99/about', '/%', '/%E0%A4%A', '/a%00b', 'no-slash'])(
    '%s is not found, calmly',
    (path) => {
      const { status, body } = get(path);
      expect(status).toBe(404);
      expect(textOf(body)).toContain('Page not found');
    },
  );

  test('a chart that did not change is held once for all editions', () => {
    const path = editions[0]?.files.find((file) => file.path.endsWith('.png'))?.path ?? '';
    const [older, newer] = [get(`/editions/1${path}`), get(`/editions/2${path}`)];
    expect(older.status).toBe(200);
    expect(older.body?.buffer).toBe(newer.body?.buffer);
    expect(fileOf(1, path)?.body.buffer).not.toBe(fileOf(2, path)?.body.buffer);
  });

  test('a page read before a publication still finds its style sheet after it', () => {
    const old = editions[1]?.files.find(({ path }) => path.startsWith('/assets/'))?.path ?? '';
    expect(fileOf(2, old)).toBeUndefined();
    expect(get(old).status).toBe(200);
  });

  test.each([
    ['/', true],
    ['/manager', true],
    ['/editions/1/', true],
    ['/manage', false],
    ['/account', false],
    ['/sign-out', false],
    ['/manage/people', false],
    ['/panel', false],
    ['/sign-in', false],
    ['/api/health', false],
    ['/preview/1/', false],
    ['/_next/static/x.js', false],
  ])('%s is public: %s', (path, expected) => {
    expect(isPublicPath(path)).toBe(expected);
  });
});

describe('when things go wrong', () => {
  const asked = { method: 'GET', path: '/', headers: {} };

  test('before the first publication a calm page says so, with the way out and 999', async () => {
    const empty = createPublicFront({ load: async () => all([]) });
    await empty.start();
    const { status, headers, body } = empty.respond(asked);
    expect(status).toBe(503);
    expect(headers['Retry-After']).toBe('60');
    expect(headers['Cache-Control']).toBe('no-store');
    expect(textOf(body)).toContain('Nothing to show yet');
    expect(textOf(body)).toContain('https://www.bbc.co.uk/weather');
    expect(textOf(body)).toContain('999');
  });

  test('when the database stops, what was published stays readable', async () => {
    let works = true;
    const problems: unknown[] = [];
    const load = () =>
      works ? Promise.resolve(all(editions)) : Promise.reject(new Error('connection refused'));
    const stubborn = createPublicFront({ load, onProblem: (problem) => problems.push(problem) });
    await stubborn.start();
    works = false;
    await stubborn.refresh();
    expect(stubborn.respond(asked).status).toBe(200);
    expect(problems).toHaveLength(1);
    works = true;
    await stubborn.refresh();
    expect(problems).toHaveLength(1);
  });

  test('when the database is down at the start, a later load mends it', async () => {
    let works = false;
    const late = createPublicFront({
      load: () => (works ? Promise.resolve(all(editions)) : Promise.reject(new Error('down'))),
    });
    await late.start();
    expect(late.respond(asked).status).toBe(503);
    works = true;
    await late.refresh();
    expect(late.respond(asked).status).toBe(200);
  });

  test('a publication reaches the front when it is told, and old loads never overtake new ones', async () => {
    let tell: () => void = () => undefined;
    let published = editions.slice(1);
    const waiting: (() => void)[] = [];
    const load = () => {
      const now = published;
      return new Promise<LoadedEditions>((resolve) => waiting.push(() => resolve(all(now))));
    };
    const told = createPublicFront({ load, listen: (onPublished) => void (tell = onPublished) });
    const started = told.start();
    await expect.poll(() => waiting.length).toBe(1);
    published = editions;
    tell();
    waiting[0]?.();
    await started;
    expect(textOf(told.respond(asked).body)).toContain('Edition 1');
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.();
    await expect.poll(() => textOf(told.respond(asked).body)).toContain('Edition 2');
  });
});

test('over a real connection the same bytes arrive, with HEAD and 304 without a body', async () => {
  const server = createServer((request, response) => front.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  const address = `http://127.0.0.1:${bound.port}/about`;
  try {
    const page = await fetch(address, { headers: { 'Accept-Encoding': 'br' } });
    expect(page.headers.get('content-encoding')).toBe('br');
    expect(await page.text()).toBe(textOf(fileOf(2, '/about')?.body ?? null));
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const known = { 'Accept-Encoding': 'br', 'If-None-Match': page.headers.get('etag') ?? '' };
    const again = await fetch(address, { headers: known });
    expect([again.status, await again.text()]).toEqual([304, '']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

describe('a preview', () => {
  const find = async (path: string) => fileOf(2, path) ?? null;
  const preview = (path: string) =>
    respondToPreview(find, { method: 'GET', path, headers: {} }, { https: false });

  test('is byte for byte what will be published, and nobody may keep it', async () => {
    for (const path of ['', '/', '/overview']) {
      expect(textOf((await preview(path)).body)).toBe(textOf(get('/').body));
    }
    const { headers } = await preview('/about');
    expect(headers['Cache-Control']).toBe('private, no-store');
    expect(headers['X-Robots-Tag']).toBe('noindex');
    expect(headers['Content-Security-Policy']).toContain("script-src 'none'");
  });

  test('has its own page for addresses that have none', async () => {
    const { status, body } = await preview('/measures/99');
    expect(status).toBe(404);
    expect(textOf(body)).toContain('href="../assets/');
  });

  test('leads away from final slashes', async () => {
    const { status, headers } = await preview('/about/');
    expect([status, headers.Location]).toEqual([307, '../about']);
  });
});
