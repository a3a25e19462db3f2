import { createServer, type ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { messagePages } from '@/lib/server/answer/message-pages';
import { rewriteHtml } from '@/lib/server/answer/rewrite-html';
import { withoutScripts } from '@/lib/server/answer/without-scripts';
import { messagePagesFor } from '@/scripts/service/message-pages';

/** What a browser gets when Next answers with `answer`, told by `asked` what the browser takes. */
async function browse(answer: (response: ServerResponse, asked: string) => void, method = 'GET') {
  const server = createServer((request, response) => {
    const standIn = messagePages(messagePagesFor('/manage'));
    const strip = withoutScripts(request);
    rewriteHtml(response, (answered) => standIn(answered) ?? strip(answered));
    answer(response, String(request.headers['accept-encoding']));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address');
  return fetch(`http://127.0.0.1:${address.port}/manage`, {
    method,
    redirect: 'manual',
    headers: { connection: 'close' },
  });
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

test('scripts go, also one that comes in two pieces or speaks of other scripts; everything else stays as it was', async () => {
  const answer = await browse((response) => {
    response.writeHead(200, HTML);
    response.flushHeaders();
    response.write('<p>Übung</p><link rel="preload" as="script" href="/a.js"/><scr');
    response.write(
      Buffer.from('ipt nonce="n">push("\\u003cscript>")\n</script><link rel="stylesheet" href="/a.css"/>'),
    );
    response.end('<p>&lt;script&gt; in words</p><script src="/b.js" async=""></script>');
  });
  expect(await answer.text()).toBe(
    '<p>Übung</p><link rel="stylesheet" href="/a.css"/><p>&lt;script&gt; in words</p>',
  );
  expect(answer.headers.get('content-type')).toBe(HTML['content-type']);
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
});

test('Next packs nothing, because what is packed cannot be read', async () => {
  const answer = await browse((response, asked) => {
    response.writeHead(200, HTML);
    response.end(asked);
  });
  expect(await answer.text()).toBe('undefined');
});

test('an answer that is no page stays as it is: data for a page that runs, and a way to another address', async () => {
  const data = await browse((response) => {
    response.writeHead(200, { 'content-type': 'text/x-component' });
    response.end('1:"<script></script>"');
  });
  expect(await data.text()).toBe('1:"<script></script>"');
  const elsewhere = await browse((response) => {
    response.writeHead(307, { location: '/sign-in' });
    response.end();
  });
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([307, '/sign-in']);
});

test('our own page still stands in for one of Next that says "not allowed" or "broken"', async () => {
  for (const status of [403, 500]) {
    const answer = await browse((response) => {
      response.writeHead(status, HTML);
      response.end('<html id="__next_error__"><script>draw()</script>');
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/<h1[^>]*>.*<\/html>$/s);
  }
});

test('who asks for the head alone gets no body', async () => {
  const answer = await browse((response) => {
    response.writeHead(200, HTML);
    response.end();
  }, 'HEAD');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});
