import { describe, expect, test } from 'vitest';
import type { EditionFile } from '@/lib/domain/publications/edition';
import type { LoadedEdition, WithdrawnEdition } from '@/lib/server/public/loaded-editions';
import { createPublicFront } from '@/lib/server/public/public-front';

const file = (path: string, text: string): EditionFile => ({
  path,
  contentType: 'text/plain',
  body: new TextEncoder().encode(text),
  bodyBrotli: null,
  bodyGzip: null,
  sha256: text,
});

const edition = (body: string, number: number): LoadedEdition => ({
  ...{ body, number, atRoot: body === 'office', hash: `${body} ${number}`, publishedAt: '' },
  files: ['/', '/about', '/-/404'].map((path) => file(path, `${path} of ${body} ${number}`)),
});

const BOTH = [edition('another', 1), edition('office', 2), edition('another', 3), edition('office', 1)];

async function frontWith(editions: readonly LoadedEdition[], withdrawn: readonly WithdrawnEdition[] = []) {
  const front = createPublicFront({ load: () => Promise.resolve({ editions, withdrawn }) });
  await front.start();
  return {
    shown: front.shown(),
    get: (path: string) => {
      const { status, headers, body } = front.respond({ method: 'GET', path, headers: {} });
      return headers.Location ?? `${status}: ${new TextDecoder().decode(body ?? undefined)}`;
    },
  };
}

test.each([
  ['/', '200: / of office 2'],
  ['/about', '200: /about of office 2'],
  ['/editions/1/about', '200: /about of office 1'],
  ['/offices/another/', '200: / of another 3'],
  ['/offices/another', 'another/overview'],
  ['/offices/another/overview', '200: / of another 3'],
  ['/offices/another/editions/1/about', '200: /about of another 1'],
  ['/offices/another/editions/1', '1/overview'],
  ['/offices/another/about/', '../about'],
  ['/offices/office/about', '200: /about of office 2'],
])('in one database with editions of 2 bodies, %s answers %s', async (path, expected) => {
  expect((await frontWith(BOTH)).get(path)).toBe(expected);
});

test.each([
  '/editions/3/about',
  '/offices/another/editions/2/about',
  '/offices/a-third/about',
  '/offices//about',
])('%s is an edition of neither body: not found', async (path) => {
  expect((await frontWith(BOTH)).get(path)).toMatch(/^404/);
});

test('the first page of an office that has published nothing never shows the edition of another body', async () => {
  const { get, shown } = await frontWith([edition('another', 1)]);
  expect([get('/').slice(0, 3), get('/about').slice(0, 3), get('/editions/1/about').slice(0, 3)]).toEqual(
    Array(3).fill('503'),
  );
  expect(shown).toBeNull();
  expect(get('/offices/another/about')).toBe('200: /about of another 1');
});

test('the newest edition of the office is the one that is counted as shown, whatever another body has published', async () => {
  expect((await frontWith(BOTH)).shown).toBe(2);
});

const gone = (body: string, number: number): WithdrawnEdition => ({
  ...{ body, number, atRoot: body === 'office', on: '2026-11-30T10:00:00.000Z' },
  reason: 'It named <somebody>.',
});

describe('where the newest edition was withdrawn', () => {
  const LEFT = BOTH.filter(({ body, number }) => body !== 'office' || number !== 2);

  test.each(['/', '/about', '/data/measures.csv', '/editions/2/about', '/offices/office/', '/never-was'])(
    '%s says so, with the day and the reason, and shows nothing of an older one',
    async (path) => {
      const answer = (await frontWith(LEFT, [gone('office', 2)])).get(path);
      expect(answer).toMatch(/^410: /);
      expect(answer).toContain('withdrawn on 30 November 2026');
      expect(answer).toContain('It named &lt;somebody&gt;.');
      expect(answer).toMatch(/href="[a-z/]*\/editions\/1\/overview"/);
      expect(answer).not.toContain('of office 1');
    },
  );

  test('the older edition is still read at its own address, and that of another body as before', async () => {
    const { get } = await frontWith(LEFT, [gone('office', 2)]);
    expect(get('/editions/1/about')).toBe('200: /about of office 1');
    expect(get('/offices/another/')).toBe('200: / of another 3');
  });

  test('an address that the older edition has not is not found, without the page of a withdrawn one', async () => {
    expect((await frontWith(LEFT, [gone('office', 2)])).get('/editions/1/none')).toMatch(/^404/);
    expect((await frontWith(LEFT, [gone('office', 2)])).get('/editions/7/about')).toMatch(/^404/);
  });

  test('what is counted as shown is the newest that can be read, as the database counts it', async () => {
    expect((await frontWith(LEFT, [gone('office', 2)])).shown).toBe(1);
    expect((await frontWith([], [gone('office', 1)])).shown).toBeNull();
  });
});

test('where only an older edition was withdrawn, the first address shows the newest', async () => {
  const { get } = await frontWith(
    BOTH.filter(({ body, number }) => body !== 'office' || number !== 1),
    [gone('office', 1)],
  );
  expect(get('/')).toBe('200: / of office 2');
  expect(get('/editions/1/about')).toMatch(/^410/);
});

test('the only edition of an office, withdrawn, leaves a page that says so and no link', async () => {
  const answer = (await frontWith([], [gone('office', 1)])).get('/');
  expect(answer).toMatch(/^410/);
  expect(answer).not.toContain('/editions/');
});
