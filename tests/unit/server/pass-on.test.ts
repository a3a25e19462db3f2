import { mkdtempSync, rmSync } from 'node:fs';
import {
  type IncomingMessage,
  type ServerResponse,
  type Server,
  createServer,
  request as ask,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { writeClient } from '@/lib/server/request/client-address';
import { passOn } from '@/lib/server/public/pass-on';

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

const textOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts).toString();
};

const listening = (server: Server, at: string | number): Promise<void> => {
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()));
  return new Promise((resolve) => server.listen(at, resolve));
};

const newSocket = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pass-on-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'web.sock');
};

/** A web process that remembers what it was asked, and answers 201 with two cookies. */
function webThatRemembers(): { seen: Seen[]; server: Server } {
  const seen: Seen[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body: await textOf(request) });
    response.writeHead(201, {
      'Set-Cookie': ['a=1', 'b=2'],
      'Content-Type': 'text/plain',
      'Keep-Alive': 'timeout=9',
    });
    response.end('answered');
  };
  const server = createServer((request, response) => void answer(request, response));
  return { seen, server };
}

/** The front door before the web process at `socket`; answers its port. */
async function frontDoor(socket: string, patience?: number): Promise<number> {
  const front = createServer((request, response) => {
    writeClient(request, 0);
    void passOn(request, response, { socket, https: true, patience });
  });
  await listening(front, 0);
  const address = front.address();
  return typeof address === 'object' && address ? address.port : 0;
}

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string[] };

function send(port: number, { method = 'GET', path = '/manage', headers = {}, body = [] }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>(
    (resolve, reject) => {
      const asked = ask({ port, method, path, headers, agent: false }, (answer) => {
        textOf(answer).then(
          (text) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
          reject,
        );
      });
      asked.on('error', reject);
      for (const part of body) asked.write(part);
      asked.end();
    },
  );
}

test('the web process gets method, address, headers and body as they came, and the reader its whole answer', async () => {
  const socket = newSocket();
  const { seen, server } = webThatRemembers();
  await listening(server, socket);
  const answer = await send(await frontDoor(socket), {
    method: 'POST',
    path: '/manage/a%20b?c=d&c=e',
    headers: { Cookie: 'k=v', 'Content-Type': 'text/plain', 'Content-Length': '8' },
    body: ['one ', 'two.'],
  });
  expect([answer.status, answer.text, answer.headers['set-cookie']]).toEqual([
    201,
    'answered',
    ['a=1', 'b=2'],
  ]);
  expect(seen).toMatchObject([
    {
      method: 'POST',
      url: '/manage/a%20b?c=d&c=e',
      headers: { cookie: 'k=v', 'content-length': '8' },
      body: 'one two.',
    },
  ]);
});

test('where a request came from is said once, by the front door alone', async () => {
  const socket = newSocket();
  const { seen, server } = webThatRemembers();
  await listening(server, socket);
  const door = await frontDoor(socket);
  await send(door, { headers: { 'X-Tracker-Client': '203.0.113.9' } });
  await send(door, { headers: { Connection: 'close, X-Tracker-Client, X-Tracker-Unknown-Proxy' } });
  const loopback = /^(127\.0\.0\.1|0:0:0:0::\/64)$/;
  expect(seen.map(({ headers }) => headers['x-tracker-client'])).toEqual([
    expect.stringMatching(loopback),
    expect.stringMatching(loopback),
  ]);
});

test('headers about one connection end with it, those that Connection names too', async () => {
  const socket = newSocket();
  const { seen, server } = webThatRemembers();
  await listening(server, socket);
  const headers = {
    Connection: 'close, X-Secret',
    'X-Secret': 'mine',
    TE: 'trailers',
    'Proxy-Authorization': 'x',
  };
  const answer = await send(await frontDoor(socket), { headers });
  const { headers: got = {} } = seen[0] ?? {};
  expect([got['x-secret'], got.te, got['proxy-authorization']]).toEqual([undefined, undefined, undefined]);
  expect(answer.headers['keep-alive']).not.toBe('timeout=9');
});

test('a body of unknown length on a method that has none is not read as a second request', async () => {
  const socket = newSocket();
  const { seen, server } = webThatRemembers();
  await listening(server, socket);
  const smuggled = 'GET /manage/people HTTP/1.1\r\nHost: x\r\n\r\n';
  await send(await frontDoor(socket), { headers: { 'Transfer-Encoding': 'chunked' }, body: [smuggled] });
  await wait(100);
  expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([['GET', '/manage', smuggled]]);
});

test('a reader waits out a web process that is started again', async () => {
  const socket = newSocket();
  const port = await frontDoor(socket);
  const { server } = webThatRemembers();
  const [answer] = await Promise.all([send(port), wait(400).then(() => listening(server, socket))]);
  expect(answer.status).toBe(201);
});

test('while the web process is away a reader gets a plain page with security headers that says when to try again', async () => {
  const began = performance.now();
  const answer = await send(await frontDoor(newSocket()));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('This page is not available right now');
  expect(answer.headers).toMatchObject({
    'retry-after': '5',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
});

test('a form is never sent twice, though the web process dies over it', async () => {
  const socket = newSocket();
  let times = 0;
  await listening(
    createServer((request) => {
      times += 1;
      request.on('data', () => request.socket.destroy());
    }),
    socket,
  );
  const port = await frontDoor(socket);
  const answer = await send(port, { method: 'POST', headers: { 'Content-Length': '3' }, body: ['a=1'] });
  await wait(1500);
  expect([answer.status, times]).toEqual([503, 1]);
});

test('a form is not tried again where nobody listens: the person is told at once', async () => {
  const began = performance.now();
  const answer = await send(await frontDoor(newSocket()), { method: 'POST', body: ['a=1'] });
  expect(answer.status).toBe(503);
  expect(performance.now() - began).toBeLessThan(900);
});

test('an answer that never begins is given up', async () => {
  const socket = newSocket();
  await listening(createServer(), socket);
  expect((await send(await frontDoor(socket, 200))).status).toBe(503);
});

test('half a page is cut off, never sent as a whole one', async () => {
  const socket = newSocket();
  await listening(
    createServer((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half');
      setTimeout(() => response.socket?.destroy(), 50);
    }),
    socket,
  );
  await expect(send(await frontDoor(socket))).rejects.toThrow();
});
