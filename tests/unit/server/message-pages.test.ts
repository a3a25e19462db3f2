import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { messagePages } from '@/lib/server/answer/message-pages';
import { rewriteHtml } from '@/lib/server/answer/rewrite-html';
import type { RequestUnderWay } from '@/lib/data/request-under-way';
import { messagePagesFor, recordsAwayPage } from '@/scripts/service/message-pages';

type Asked = { method?: string; underWay?: RequestUnderWay };

/** What a browser gets at `path` when Next answers with `answer`. */
async function browse(
  path: string,
  answer: (response: ServerResponse) => void,
  { method = 'GET', underWay = { isDatabaseAway: false, typed: {} } }: Asked = {},
) {
  const server = createServer((_request, response) => {
    rewriteHtml(
      response,
      messagePages(messagePagesFor(path), () => recordsAwayPage(underWay)),
    );
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address');
  return fetch(`http://127.0.0.1:${address.port}${path}`, { method, headers: { connection: 'close' } });
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const NEXTS = '<html id="__next_error__">secret detail';

function send(response: ServerResponse, status: number, headers: Record<string, string> = HTML): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.write(NEXTS.slice(0, 10));
  response.end(NEXTS.slice(10));
}

test.each([
  ['/manage/people', 403, 'You cannot see this page'],
  ['/manage/no-such-page', 404, 'Page not found'],
  ['/panel', 500, 'Sorry, there is a problem with the service'],
  ['/account', 500, 'Sorry, there is a problem with the service'],
  ['/sign-in', 500, 'Sorry, there is a problem with the service'],
])('without JavaScript, a person at %s who gets %d reads “%s”', async (path, status, heading) => {
  const answer = await browse(path, (response) => send(response, status));
  const page = await answer.text();
  expect(answer.status).toBe(status);
  expect(page).toMatch(new RegExp(`<h1[^>]*>${heading}</h1>`));
  expect(page).toContain(`<title>${heading} – Inspection response tracker</title>`);
  expect(page).toContain('href="/sign-in/home"');
  expect(page).not.toMatch(/secret detail|__next_error__|<script|style=/);
});

test('the page wears the stylesheet that Next named for it, and no other address', async () => {
  const link = '</_next/static/chunks/a1-b2.css>; rel=preload; as="style"; nonce="n"';
  const dressed = await browse('/manage', (response) => send(response, 500, { ...HTML, link }));
  expect(await dressed.text()).toContain('<link rel="stylesheet" href="/_next/static/chunks/a1-b2.css"/>');
  expect(dressed.headers.get('link')).toBeNull();
  const evil = '<https://evil.example/a.css>; rel=preload';
  const plain = await browse('/manage', (response) => send(response, 500, { ...HTML, link: evil }));
  expect(await plain.text()).not.toContain('stylesheet');
});

test('an answer that was packed is replaced as well, and its other headers stay', async () => {
  const answer = await browse('/manage', (response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-security-policy', "default-src 'self'");
    response.writeHead(500);
    response.write(gzipSync('half of '));
    response.end(gzipSync('a page'));
  });
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(await answer.text()).toContain('Sorry, there is a problem');
});

test.each([
  ['/manage', 200, HTML],
  ['/manage', 404, { 'content-type': 'text/x-component' }],
  ['/manage', 500, { 'content-type': 'text/plain' }],
  ['/preview/1/no-such-page', 404, HTML],
  ['/no-such-page', 404, HTML],
  ['/sign-in/no-such-page', 404, HTML],
  ['/managers', 403, HTML],
])('an answer at %s with %d and %o is left as it is', async (path, status, headers) => {
  const answer = await browse(path, (response) => send(response, status, headers));
  expect(await answer.text()).toBe(NEXTS);
});

test('a packed page that did not break arrives as it was', async () => {
  const answer = await browse('/manage', (response) => {
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' });
    response.end(gzipSync('all well'));
  });
  expect(await answer.text()).toBe('all well');
});

test('an answer that Next packs as it leaves, its headers first, is replaced by a page that is not packed', async () => {
  const answer = await browse('/manage', (response) => {
    const { writeHead } = response;
    let isFirst = true;
    Object.assign(response, {
      writeHead(...given: unknown[]): unknown {
        if (isFirst) response.setHeader('content-encoding', 'gzip');
        isFirst = false;
        return Reflect.apply(writeHead, response, given);
      },
    });
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html');
    response.flushHeaders();
    response.write(gzipSync('half of '));
    response.end(gzipSync('a page'));
  });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([500, null]);
  expect(await answer.text()).toContain('Sorry, there is a problem');
});

test('an answer that is left alone leaves piece by piece, as it is written', async () => {
  const answer = await browse('/manage', (response) => {
    response.writeHead(200, HTML);
    response.flushHeaders();
    response.write('first');
    setTimeout(() => response.end(' last'), 50);
  });
  const pieces: string[] = [];
  for await (const piece of answer.body ?? []) pieces.push(Buffer.from(piece).toString());
  expect(pieces).toEqual(['first', ' last']);
});

test('a look at the head alone gets no body', async () => {
  const answer = await browse('/manage', (response) => send(response, 500), { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([500, '']);
});

test('while the records are away a person reads so, and when to try again, and the browser is told 503', async () => {
  const underWay = { isDatabaseAway: true, typed: {} };
  const answer = await browse('/manage', (response) => send(response, 500), { underWay });
  const page = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(page).toContain('The service cannot reach its records at the moment. Try again in a minute.');
  expect(page).not.toMatch(/secret detail|<script|<textarea/);
});

test('what a person typed without JavaScript comes back with that answer, and nothing that nobody typed', async () => {
  const typed = { reason: 'Three weeks of <work>', version: '7', id: '10000000-0000-4000-8000-000000000001' };
  const underWay = { isDatabaseAway: true, typed };
  const answer = await browse('/manage', (response) => send(response, 500), { method: 'POST', underWay });
  const page = await answer.text();
  expect(page).toContain('Three weeks of &lt;work&gt;');
  expect(page.match(/<textarea/g)).toHaveLength(1);
});

test('a handler that cannot reach the records says 503 too, in its own words', async () => {
  const underWay = { isDatabaseAway: true, typed: {} };
  const plain = { 'content-type': 'text/plain' };
  const answer = await browse('/api/exports/measures/1', (response) => send(response, 500, plain), {
    underWay,
  });
  expect([answer.status, await answer.text()]).toEqual([503, NEXTS]);
});

test('an answer that did not break is left alone though the records were away', async () => {
  const underWay = { isDatabaseAway: true, typed: {} };
  const answer = await browse('/manage', (response) => send(response, 200), { underWay });
  expect([answer.status, await answer.text()]).toEqual([200, NEXTS]);
});
