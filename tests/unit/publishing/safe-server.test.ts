import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPublicFront } from '@/lib/server/public/public-front';
import { createSafeServer } from '@/lib/server/answer/safe-server';

const problems: unknown[] = [];
let port = 0;

/** As the web process does: public paths from the front, the rest from a handler that may break or set its own headers. */
const front = createPublicFront({ load: async () => ({ editions: [], withdrawn: [] }) });

function handle(request: IncomingMessage, response: ServerResponse): unknown {
  const { url = '' } = request;
  if (url === '/api/own') {
    response.writeHead(200, { 'Content-Security-Policy': "default-src 'self'" }).end('own');
    return undefined;
  }
  if (url === '/api/throws') throw new Error('a canary of the stack');
  if (url === '/api/rejects') return Promise.reject(new Error('a canary of the stack'));
  if (url === '/_next/static/file.js') return response.end('a file');
  return front.handle(request, response);
}

const server = createSafeServer(handle, { https: true, onProblem: (problem) => problems.push(problem) });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends these very bytes, and answers all that came back until the connection was closed. */
function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => (said += text));
    socket.on('error', reject).on('close', () => resolve(said));
  });
}

const ask = (method: string, path: string) =>
  send(`${method} ${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n`);

const SECURITY_HEADERS = [
  'Content-Security-Policy: ',
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: no-referrer',
  'Cross-Origin-Opener-Policy: same-origin',
  'Cross-Origin-Resource-Policy: same-origin',
  'Permissions-Policy: ',
  'Strict-Transport-Security: max-age=63072000; includeSubDomains',
];

describe('a stranger who sends anything at all is answered with every security header', () => {
  const LONG = 'a'.repeat(20_000);
  test.each<[what: string, request: () => Promise<string>, status: string]>([
    ['a page', () => ask('GET', '/'), '503'],
    ['TRACE of a public page', () => ask('TRACE', '/'), '405'],
    ['TRACE of a signed-in page', () => ask('TRACE', '/manage/people'), '405'],
    ['TRACE of a file', () => ask('TRACE', '/_next/static/file.js'), '405'],
    ['PROPFIND of a handler', () => ask('PROPFIND', '/api/health'), '405'],
    ['POST to a public page', () => ask('POST', '/about'), '405'],
    ['a public path that cannot be decoded', () => ask('GET', '/%ff'), '503'],
    ['a signed-in path that cannot be decoded', () => ask('GET', '/manage/%ff'), '404'],
    ['a file path that cannot be decoded', () => ask('GET', '/_next/static/%ff'), '404'],
    ['a static file', () => ask('GET', '/_next/static/file.js'), '200'],
    ['a handler that throws', () => ask('GET', '/api/throws'), '500'],
    ['a handler that rejects', () => ask('GET', '/api/rejects'), '500'],
    ['a method that nobody knows', () => ask('NONSENSE', '/'), '400'],
    ['no HTTP at all', () => send('hello\r\n\r\n'), '400'],
    ['no host', () => send('GET / HTTP/1.1\r\n\r\n'), '400'],
    [
      'an expectation',
      () => send('GET / HTTP/1.1\r\nHost: h\r\nExpect: cake\r\nConnection: close\r\n\r\n'),
      '417',
    ],
    ['too many headers', () => send(`GET / HTTP/1.1\r\nHost: h\r\nX: ${LONG}\r\n\r\n`), '431'],
  ])('%s', async (what, request, status) => {
    const [head = ''] = (await request()).split('\r\n\r\n');
    expect(head.split('\r\n')[0], what).toContain(`HTTP/1.1 ${status} `);
    for (const header of SECURITY_HEADERS) expect(head.toLowerCase(), what).toContain(header.toLowerCase());
    expect(head, what).not.toContain('canary');
  });
});

test('a handler that sets its own policy keeps it, beside the other headers', async () => {
  const answer = await ask('GET', '/api/own');
  expect(answer.match(/content-security-policy: .*/gi)).toEqual([
    "Content-Security-Policy: default-src 'self'",
  ]);
  expect(answer).toContain('X-Frame-Options: DENY');
});

test('what breaks is told to the log and not to the reader; a strange method is told to nobody', async () => {
  problems.length = 0;
  const broken = await ask('GET', '/api/throws');
  expect(broken).toContain('Something went wrong here. Please try again later.');
  expect(broken).not.toContain('canary');
  expect(problems).toEqual([new Error('a canary of the stack')]);
  problems.length = 0;
  await ask('TRACE', '/manage');
  await ask('GET', '/manage/%ff');
  expect(problems).toEqual([]);
});

test('TRACE is not echoed, and is told what is answered', async () => {
  expect(await ask('TRACE', '/manage/canary')).not.toContain('canary');
  expect(await ask('TRACE', '/manage')).toContain('Allow: GET, HEAD, OPTIONS, POST\r\n');
  expect(await ask('TRACE', '/about')).toContain('Allow: GET, HEAD\r\n');
});
