import { expect, test } from 'vitest';
import type { EditionFile } from '@/lib/domain/publications/edition';
import type { LoadedEdition } from '@/lib/server/public/loaded-editions';
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

async function frontWith(editions: readonly LoadedEdition[]) {
  const front = createPublicFront({ load: () => Promise.resolve(editions) });
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
