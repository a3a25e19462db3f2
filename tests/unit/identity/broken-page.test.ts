import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { showBrokenPages } from '@/lib/server/broken-page';

/** What a browser gets when the service answers with `answer`. */
async function browse(answer: (response: ServerResponse) => void, method = 'GET'): Promise<Response> {
  const server = createServer((_request, response) => {
    showBrokenPages(response);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address');
  return fetch(`http://127.0.0.1:${address.port}/`, { method, headers: { connection: 'close' } });
}

const html = { 'content-type': 'text/html; charset=utf-8' };

function send(response: ServerResponse, status: number, headers: Record<string, string> = html): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.write('<html id="__next_error__">');
  response.end('secret detail');
}

test('whoever asks for a page that broke reads what to do, and nothing of what broke', async () => {
  const answer = await browse((response) => send(response, 500));
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toContain('<h1>Sorry, there is a problem with the service</h1>');
  expect(text).not.toMatch(/secret detail|__next_error__|<script/);
});

test('the page passes the content policy that is sent with it', async () => {
  const policy = "default-src 'self'; style-src 'self' 'nonce-abc+/='";
  const answer = await browse((response) =>
    send(response, 500, { ...html, 'content-security-policy': policy }),
  );
  expect(await answer.text()).toContain('<style nonce="abc+/=">');
});

test('an answer that was packed, or whose head was written first, is replaced as well', async () => {
  const packed = await browse((response) => {
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.writeHead(500);
    response.write(gzipSync('half of '));
    response.end(gzipSync('a page'));
  });
  expect(packed.headers.get('content-encoding')).toBeNull();
  expect(await packed.text()).toContain('Sorry, there is a problem');
});

test.each([
  [200, html],
  [404, html],
  [500, { 'content-type': 'text/plain' }],
  [500, { 'content-type': 'text/x-component' }],
])('an answer with %d and %o is left as it is', async (status, headers) => {
  const answer = await browse((response) => send(response, status, headers));
  expect(await answer.text()).toBe('<html id="__next_error__">secret detail');
});

test('a packed page that did not break is left as it is', async () => {
  const page = gzipSync('all well');
  const answer = await browse((response) => {
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
    response.end(page);
  });
  expect(await answer.text()).toBe('all well');
});

test('a look at the head alone gets no body', async () => {
  const answer = await browse((response) => send(response, 500), 'HEAD');
  expect([answer.status, await answer.text()]).toEqual([500, '']);
});
