import { NextRequest } from 'next/server';
import { beforeEach, expect, test, vi } from 'vitest';

const ORIGIN = 'https://tracker.example.org';
const settings = vi.hoisted(() => ({ origin: '', development: false }));
vi.mock('@/lib/config/env', () => ({ webSettings: () => settings }));
const { proxy } = await import('@/proxy');

beforeEach(() => {
  Object.assign(settings, { origin: ORIGIN, development: false });
});

const ask = (method: string, headers: Record<string, string> = {}, path = '/manage/people/new') =>
  proxy(new NextRequest(`http://backend:3000${path}`, { method, headers }));

/** What Next itself is told of the request, which is written over what the request brought. */
const told = (response: Response, header: string) => response.headers.get(`x-middleware-request-${header}`);

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

test.each<Record<string, string>>([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  { origin: 'https://sub.tracker.example.org' },
  { origin: 'http://tracker.example.org' },
  { origin: `${ORIGIN}:8443` },
  { origin: `${ORIGIN}.evil.example` },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  {},
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
])('a write that comes with %o is refused, whatever its method', (headers) => {
  expect(WRITES.map((method) => ask(method, headers).status)).toEqual([403, 403, 403, 403]);
});

test.each<Record<string, string>>([{ origin: ORIGIN }, { 'sec-fetch-site': 'same-origin' }])(
  'a form that comes with %o goes on, and no write of another kind is answered',
  (headers) => {
    expect(ask('POST', headers).headers.get('x-middleware-next')).toBe('1');
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      const answer = ask(method, headers);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
      expect(answer.headers.get('x-middleware-next')).toBeNull();
    }
  },
);

test('reading needs no origin', () => {
  const answers = ['GET', 'HEAD', 'OPTIONS'].map(
    (method) => ask(method, { origin: 'https://evil.example' }).status,
  );
  expect(answers).toEqual([200, 200, 200]);
});

test('every page has a nonce of its own, and Next is told the same one', () => {
  const [one, two] = [ask('GET'), ask('GET')];
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
  expect(told(one, 'content-security-policy')).toBe(policy);
  expect(policy).toContain(`'nonce-${told(one, 'x-nonce')}'`);
  expect(told(two, 'x-nonce')).not.toBe(told(one, 'x-nonce'));
});

test('a page that has nothing to run may run nothing, except where Next develops', () => {
  for (const path of ['/manage', '/panel/measures', '/manage/measures/C.1/figures/a-series', '/sign-in']) {
    const policyNow = () => ask('GET', {}, path).headers.get('content-security-policy');
    expect(policyNow(), path).toContain("script-src 'none';");
    settings.development = true;
    expect(policyNow(), path).toContain("script-src 'nonce-");
    settings.development = false;
  }
  for (const path of [
    '/panel/measures/C.1',
    '/manage/measures/C.1',
    '/manage/measures/C.1/figures/a-series/evidence',
  ]) {
    expect(ask('GET', {}, path).headers.get('content-security-policy'), path).toContain("script-src 'nonce-");
  }
});

test('a signed-in page runs nothing that is not its own, may not be framed, and is kept by nobody', () => {
  const { headers } = ask('GET');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) {
    expect(policy).toContain(rule);
  }
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(headers.get('cache-control')).toBe('private, no-store');
});

test('what a request says of its own path, host and nonce is written over', () => {
  const forged = {
    'x-tracker-path': '/manage/secret',
    'x-tracker-search': '?q=secret',
    'x-forwarded-host': 'evil.example',
    'x-nonce': 'known',
  };
  const answer = ask('GET', forged, '/panel');
  expect(told(answer, 'x-tracker-path')).toBe('/panel');
  expect(told(answer, 'x-tracker-search')).not.toContain('secret');
  expect(told(answer, 'x-forwarded-host')).toBe('tracker.example.org');
  expect(told(answer, 'x-nonce')).not.toBe('known');
});

test('browsers are told to stay with https only where the service is on https', () => {
  expect(ask('GET').headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
  settings.origin = 'http://localhost:3000';
  expect(ask('GET').headers.get('strict-transport-security')).toBeNull();
});

test('Next’s development server gets what it needs, and only there', () => {
  settings.development = true;
  expect(ask('GET').headers.get('content-security-policy')).toContain("'unsafe-eval'");
});

test('a file runs nothing and loads nothing when it is opened, and says itself whether a browser may keep it', () => {
  for (const path of [
    '/api/exports/charts/4.5/charges.svg',
    '/preview/1/data/measures/C.1-0a1b2c3d.svg',
    '/preview/1/files/0123456789abcdef.pdf',
  ]) {
    const { headers } = ask('GET', {}, path);
    expect(headers.get('content-security-policy'), path).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(headers.has('cache-control'), path).toBe(false);
  }
});
