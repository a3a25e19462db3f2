import { expect, test } from '@playwright/test';
import type { Role } from '@/lib/domain/permissions';
import { actionId, newestEvent, personNamed, waitForFirstEdition } from '../support/found-records';
import { accountOf } from '../support/people';
import { type Answer, call, callAction, leadsTo, serviceOrigin } from '../support/service-calls';
import {
  type Account,
  newSession,
  signedIn,
  trySignIn,
  withCookies,
} from '@/tests/support/journeys/sessions';

const EVIL = 'https://evil.example';

/**
 * A write as other sites would send it: one of each way to tell. The whole list is tried where the rule is
 * (tests/unit/server/proxy.alone.test.ts); here it is seen that the rule is in force.
 */
const FROM_ELSEWHERE: readonly [string, () => Record<string, string>][] = [
  [
    'another site that says in every way there is that we are called as it is',
    () => ({
      origin: EVIL,
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      host: 'evil.example',
    }),
  ],
  ['nowhere, with neither header', () => ({})],
  ['a neighbouring site', () => ({ 'sec-fetch-site': 'same-site' })],
];

test.beforeAll(waitForFirstEdition);

const isSignedIn = async (cookie: string) => (await call('/account', { cookie })).status === 200;

/** The page at the end of a chain of answers, and the addresses on the way. */
async function follow(first: Answer, cookie: string): Promise<{ page: Answer; way: string[] }> {
  const way: string[] = [];
  let page = first;
  for (let to = leadsTo(page); to && way.length < 5; to = leadsTo(page)) {
    way.push(`${page.status} ${to.pathname}${to.search}`);
    page = await call(`${to.pathname}${to.search}`, { cookie });
  }
  return { page, way };
}

/** The person an administrator has just added, with the password that was made for them. */
async function addPerson(name: string, role: Role): Promise<Account & { id: string; name: string }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${Date.now()}@trial.example`;
  const action = { id: actionId('addPersonAction'), address: '/manage/people/new' };
  const { body } = await callAction(
    action,
    { name, email, role },
    { cookie: await signedIn('administrator') },
  );
  const [, password] = /"password":"([^"]+)"/.exec(body) ?? [];
  if (!password) throw new Error(`Nobody was added: ${body.slice(0, 400)}`);
  return { name, email, password, id: await personNamed(email) };
}

async function changePerson(person: { id: string; name: string }, to: { role: Role; active: 'yes' | 'no' }) {
  const cookie = await signedIn('administrator');
  const address = `/manage/people/${person.id}`;
  const { body } = await call(address, { cookie });
  const [input = ''] = /<input[^>]*name="version"[^>]*>/.exec(body) ?? [];
  const [, version = ''] = /value="(\d+)"/.exec(input) ?? [];
  const action = { id: actionId('changePersonAction'), address };
  const before = await newestEvent();
  await callAction(action, { id: person.id, version, name: person.name, ...to }, { cookie });
  expect(await newestEvent()).toBe(before + 1);
}

test.describe('writes from other sites', () => {
  for (const [name, headers] of FROM_ELSEWHERE) {
    test(`${name} can sign nobody in`, async () => {
      const start = await call('/api/auth/csrf');
      const [, csrfToken = ''] = /"csrfToken":"([^"]+)"/.exec(start.body) ?? [];
      const form = new URLSearchParams({ ...accountOf('panel'), csrfToken });
      const sent = await call('/api/auth/callback/credentials', {
        method: 'POST',
        cookie: withCookies('', start),
        form,
        headers: headers(),
        fromOwnPage: false,
      });
      expect(sent.status).toBe(403);
      expect(sent.cookies).toEqual([]);
    });

    test(`${name} can do nothing with somebody's session`, async () => {
      const cookie = await signedIn('administrator');
      const before = await newestEvent();
      const action = { id: actionId('addPersonAction'), address: '/manage/people/new' };
      const fields = { name: 'Let In', email: 'let.in@trial.example', role: 'administrator' };
      const sent = await callAction(action, fields, { cookie, headers: headers(), fromOwnPage: false });
      expect(sent.status).toBe(403);
      expect(sent.body).not.toContain('password');
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const out = await call('/sign-out', { method, cookie, headers: headers(), fromOwnPage: false });
        expect(out.status, method).toBe(403);
      }
      expect(await isSignedIn(cookie)).toBe(true);
      expect(await newestEvent()).toBe(before);
    });
  }

  test('a sign-in form without its token, or with that of another browser, signs nobody in', async () => {
    const [one, other] = [await call('/api/auth/csrf'), await call('/api/auth/csrf')];
    const [, foreign = ''] = /"csrfToken":"([^"]+)"/.exec(other.body) ?? [];
    for (const csrfToken of ['', 'x', foreign]) {
      const form = new URLSearchParams({ ...accountOf('panel'), csrfToken });
      const cookie = withCookies('', one);
      const sent = await call('/api/auth/callback/credentials', { method: 'POST', cookie, form });
      expect(withCookies('', sent)).not.toContain('session');
      expect(leadsTo(sent)?.pathname).toMatch(/^(\/api\/auth\/signin|\/sign-in)$/);
    }
  });
});

const OTHER_PLACES = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'http://localhost@evil.example/',
  '/manage/..//evil.example',
  '/%2f%2fevil.example',
  'javascript:alert(1)',
  '\t//evil.example',
  '/manage\r\nLocation: https://evil.example',
  'data:text/html,evil.example',
];

test.describe('addresses to go on to', () => {
  for (const place of OTHER_PLACES) {
    test(`nobody is led away by ${JSON.stringify(place)}`, async () => {
      const own = serviceOrigin();
      const asked = encodeURIComponent(place);
      const page = await call(`/sign-in?ready=1&next=${asked}`, {
        cookie: withCookies('', await call('/sign-in/start')),
      });
      const [input = ''] = /<input[^>]*name="callbackUrl"[^>]*>/.exec(page.body) ?? [];
      expect(input).toContain('value="/sign-in/home"');

      const answers = [
        await call(`/sign-in?next=${asked}`),
        await call(`/sign-in/start?next=${asked}`),
        await call(`/sign-in?error=CredentialsSignin&callbackUrl=${asked}`),
        await call(`/api/auth/signin?callbackUrl=${asked}`),
        await call(`/api/auth/signout?callbackUrl=${asked}`),
        await call(`/api/auth/error?error=x&callbackUrl=${asked}`),
        (await trySignIn(accountOf('panel'), { callbackUrl: place })).answer,
        (await trySignIn({ ...accountOf('panel'), password: 'wrong' }, { callbackUrl: place })).answer,
      ];
      for (const answer of answers) {
        expect(answer.status).toBeLessThan(500);
        expect(leadsTo(answer)?.origin ?? own).toBe(own);
        expect(answer.headers.location ?? '').not.toMatch(/^[\\/]{2}/);
      }
    });
  }
});

test.describe('sessions', () => {
  test('a wrong password, an unknown person and a disabled one are told the same', async () => {
    const gone = await addPerson('Gone Person', 'officer');
    await changePerson(gone, { role: 'officer', active: 'no' });
    const wrong = 'not-the-password-at-all';
    const tries: Account[] = [
      { email: accountOf('panel').email, password: wrong },
      { email: 'nobody.at.all@trial.example', password: wrong },
      gone,
      { email: `${'x'.repeat(300)}@trial.example`, password: wrong },
      { email: accountOf('panel').email, password: 'x'.repeat(5000) },
    ];
    const told: string[] = [];
    for (const account of tries) {
      const { answer, cookie } = await trySignIn(account);
      const { page, way } = await follow(answer, cookie);
      const main = page.body.slice(page.body.indexOf('<main'), page.body.indexOf('</main>'));
      const words = main.replaceAll(/<input[^>]*>/g, '').replaceAll(/<[^>]*>/g, ' ');
      told.push(`${way.join(' → ')} ${page.status} ${words}`);
      expect(cookie).not.toContain('tracker.session=');
    }
    expect(told[0]).toContain('We could not sign you in');
    expect(new Set(told).size).toBe(1);
  });

  test('a stolen cookie is worth nothing after its owner has signed out', async () => {
    const cookie = await newSession(accountOf('officer'));
    expect(await isSignedIn(cookie)).toBe(true);
    const out = await call('/sign-out', { method: 'POST', cookie });
    expect(leadsTo(out)?.pathname).toBe('/sign-in');
    expect(withCookies(cookie, out)).not.toContain('tracker.session=');
    expect(await isSignedIn(cookie)).toBe(false);
    expect((await call('/api/exports/recommendations', { cookie })).status).toBe(401);
  });

  test('signing in again in the same browser ends the session before, and gives a new one', async () => {
    const first = await newSession(accountOf('officer'));
    const { cookie: second } = await trySignIn(accountOf('officer'), { cookie: first });
    expect(second).not.toBe(first);
    expect(await isSignedIn(second)).toBe(true);
    expect(await isSignedIn(first)).toBe(false);
  });

  test('a cookie somebody made up or changed opens nothing', async () => {
    const cookie = await signedIn('administrator');
    const [, token = ''] = /tracker\.session=([^;]+)/.exec(cookie) ?? [];
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"session":"x"}').toString('base64url')}.`;
    const changed = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    for (const made of ['x', '', none, changed, token.slice(0, 40), '%00', 'a.b.c.d.e']) {
      const answer = await call('/manage/people', { cookie: `tracker.session=${made}` });
      expect(answer.status, made).toBe(307);
      expect(leadsTo(answer)?.pathname).toBe('/sign-in');
    }
  });

  test('somebody who is kept from signing in is out with their next request', async () => {
    const person = await addPerson('Leaving Person', 'officer');
    const cookie = await newSession(person);
    expect((await call('/manage', { cookie })).status).toBe(200);
    await changePerson(person, { role: 'officer', active: 'no' });
    expect((await call('/manage', { cookie })).status).toBe(307);
    expect((await call('/api/exports/recommendations', { cookie })).status).toBe(401);
    expect((await trySignIn(person)).cookie).not.toContain('tracker.session=');
  });

  test('somebody whose role changes has the old one no more with their next request', async () => {
    const person = await addPerson('Moving Person', 'officer');
    const cookie = await newSession(person);
    expect((await call('/manage', { cookie })).status).toBe(200);
    await changePerson(person, { role: 'panel', active: 'yes' });
    expect((await call('/manage', { cookie })).status).toBe(307);
    const again = await newSession(person);
    expect((await call('/manage', { cookie: again })).status).toBe(403);
    expect((await call('/panel', { cookie: again })).status).toBe(200);
  });

  test('a new password ends every session the old one opened', async () => {
    const person = await addPerson('Careless Person', 'officer');
    const cookie = await newSession(person);
    const action = {
      id: actionId('giveNewPasswordAction'),
      address: `/manage/people/${person.id}/new-password`,
    };
    const { body } = await callAction(action, { id: person.id }, { cookie: await signedIn('administrator') });
    const [, password = ''] = /"password":"([^"]+)"/.exec(body) ?? [];
    expect(await isSignedIn(cookie)).toBe(false);
    expect((await trySignIn(person)).cookie).not.toContain('tracker.session=');
    expect(await isSignedIn(await newSession({ ...person, password }))).toBe(true);
  });

  test('the eleventh guess is not looked at, even when it is right', async () => {
    const person = await addPerson('Guessed Person', 'panel');
    for (let guess = 0; guess < 10; guess += 1) {
      await trySignIn({ ...person, password: `guess ${guess}` });
    }
    expect((await trySignIn(person)).cookie).not.toContain('tracker.session=');
  });

  test('cookies are kept from scripts and from other sites, and the session tells scripts nothing', async () => {
    const { answer, cookie } = await trySignIn(accountOf('panel'));
    const lines = [
      ...(answer.headers['set-cookie'] ?? []),
      ...((await call('/sign-in/start')).headers['set-cookie'] ?? []),
    ];
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.filter((one) => !/Expires=Thu, 01 Jan 1970/.test(one))) {
      expect(line).toMatch(/;\s*HttpOnly/i);
      expect(line).toMatch(/;\s*SameSite=Lax/i);
      expect(line).toMatch(/;\s*Path=\/(;|$)/i);
      expect(line).not.toMatch(/;\s*Domain=/i);
    }
    const told: unknown = JSON.parse((await call('/api/auth/session', { cookie })).body);
    expect(Object.keys(told ?? {})).toEqual(['expires']);
  });
});

test.describe('headers', () => {
  const header = ({ headers }: Answer, name: string) => String(headers[name] ?? '');

  async function everyKindOfAnswer(): Promise<Record<string, Answer>> {
    const cookie = await signedIn('administrator');
    const home = await call('/');
    const people = await call('/manage/people', { cookie });
    const [, style = ''] = /href="([^"]+\.css)"/.exec(home.body) ?? [];
    const [, script = ''] = /src="(\/_next\/static\/[^"]+)"/.exec(people.body) ?? [];
    return {
      'a public page': home,
      'a public page that is not there': await call('/no-such-page'),
      'a write to a public page': await call('/', { method: 'POST' }),
      'a public style sheet': await call(new URL(style, serviceOrigin()).pathname),
      'the icon': await call('/favicon.svg'),
      'the sign-in page': await call('/sign-in?ready=1'),
      'the way to the sign-in page': await call('/manage'),
      'a page of the service': people,
      'a page for somebody else': await call('/manage/people', { cookie: await signedIn('panel') }),
      'a page of the service that is not there': await call('/manage/no-such-page', { cookie }),
      'a handler': await call('/api/health'),
      'a file': await call('/api/exports/recommendations', { cookie }),
      'a file for somebody who is signed in': await call('/api/exports/recommendations'),
      'a script': await call(script),
      'a script that is not there': await call('/_next/static/no-such-script.js'),
      'a write from another site': await call('/sign-out', { method: 'POST', headers: { origin: EVIL } }),
      'a method nobody answers': await call('/api/health', { method: 'DELETE' }),
      'the token of the sign-in form': await call('/api/auth/csrf'),
    };
  }

  test('every kind of answer has them all', async () => {
    for (const [name, answer] of Object.entries(await everyKindOfAnswer())) {
      await test.step(name, () => {
        expect.soft(header(answer, 'x-content-type-options'), name).toBe('nosniff');
        expect.soft(header(answer, 'x-frame-options'), name).toBe('DENY');
        expect.soft(header(answer, 'referrer-policy'), name).toMatch(/^(no-referrer|same-origin)$/);
        expect.soft(header(answer, 'cross-origin-opener-policy'), name).toBe('same-origin');
        expect.soft(header(answer, 'cross-origin-resource-policy'), name).toBe('same-origin');
        expect.soft(header(answer, 'permissions-policy'), name).toContain('camera=()');
        expect.soft(answer.headers['x-powered-by'], name).toBeUndefined();
        expect.soft(answer.headers['server'], name).toBeUndefined();
        if (/html/.test(header(answer, 'content-type'))) {
          const policy = header(answer, 'content-security-policy');
          expect.soft(policy, name).toMatch(/default-src '(none|self)'/);
          expect.soft(policy, name).toContain("frame-ancestors 'none'");
          expect.soft(policy, name).toContain("base-uri 'none'");
          expect.soft(policy, name).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
        }
      });
    }
  });

  test('nothing on the way may keep what signed-in people read', async () => {
    const cookie = await signedIn('administrator');
    for (const path of ['/manage', '/manage/people', '/panel', '/account', '/api/exports/recommendations']) {
      for (const asked of [{ cookie }, {}]) {
        expect(header(await call(path, asked), 'cache-control'), path).toMatch(/private.*no-store|no-store/);
      }
    }
  });

  test('each page of the service has a nonce of its own, and every script on it has that nonce', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 5; time += 1) {
      const answer = await call('/manage/measures/C.1', { cookie: await signedIn('officer') });
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(header(answer, 'content-security-policy')) ?? [];
      nonces.add(nonce);
      const scripts = answer.body.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    }
    expect(nonces.size).toBe(5);
  });

  test('headers that once talked Next past its own checks open nothing', async () => {
    const tricks: Record<string, string>[] = [
      ...['proxy', 'middleware', 'src/middleware', 'src/proxy', 'pages/_middleware'].map((name) => ({
        'x-middleware-subrequest': Array.from({ length: 5 }, () => name).join(':'),
      })),
      { 'x-middleware-subrequest': '1', 'x-middleware-next': '1', 'x-middleware-rewrite': '/manage/people' },
      { 'x-original-url': '/manage/people', 'x-rewrite-url': '/manage/people' },
      { 'x-invoke-path': '/manage/people', 'x-matched-path': '/manage/people', 'x-nextjs-data': '1' },
      {
        'x-http-method-override': 'DELETE',
        'x-tracker-path': '//evil.example',
        'x-tracker-client': '1.2.3.4',
      },
      { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'x-forwarded-host': 'evil.example' },
    ];
    for (const headers of tricks) {
      const page = await call('/manage/people', { headers });
      expect(leadsTo(page)?.pathname, JSON.stringify(headers)).toBe('/sign-in');
      expect(leadsTo(page)?.origin).toBe(serviceOrigin());
      expect(page.body).not.toContain('@trial.example');
      expect(header(page, 'content-security-policy')).toContain("default-src 'self'");
      expect((await call('/sign-in?ready=1', { headers })).body).not.toContain('@trial.example');
      expect((await call('/api/exports/recommendations', { headers })).status).toBe(401);
      const write = await call('/sign-out', { method: 'POST', headers: { ...headers, origin: EVIL } });
      expect(write.status).toBe(403);
    }
  });
});

test.describe('the public site', () => {
  test('no page runs, asks for or allows a script', async () => {
    const waiting = ['/'];
    const seen = new Set<string>();
    for (let path = waiting.shift(); path !== undefined && seen.size < 60; path = waiting.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await call(path);
      if (!String(answer.headers['content-type']).includes('html')) continue;
      expect(answer.body, path).not.toMatch(/<script|javascript:|<[^>]+\son\w+\s*=|<iframe|<object|<embed/i);
      expect(answer.headers['content-security-policy'], path).toContain("script-src 'none'");
      expect(answer.headers['set-cookie'], path).toBeUndefined();
      for (const [, href = ''] of answer.body.matchAll(/<a[^>]*\shref="([^"#?]+)/g)) {
        const to = new URL(href.replaceAll('&amp;', '&'), new URL(path, serviceOrigin()));
        if (to.origin === serviceOrigin()) waiting.push(to.pathname);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
  });

  test('nothing is read from outside the edition, whatever way an address is written', async () => {
    const odd = [
      '/../../../../etc/passwd',
      '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/..%252f..%252fetc%252fpasswd',
      '/assets/../../package.json',
      '/assets/..%5c..%5cpackage.json',
      '/editions/1/../../../package.json',
      '/editions/1%2f..%2f..%2fpackage.json',
      '/editions/-1/overview',
      '/editions/99999999999999999999/overview',
      '/editions/1e0/overview',
      '/%00',
      '/overview%00.html',
      '/%',
      '/%zz',
      '/%6danage/people',
      '/%6Danage',
      '/manage%2fpeople',
      '//manage/people',
      '/./manage/people',
      '/overview/../manage/people',
      '/MANAGE/people',
      '/manage/../../../../etc/passwd',
      '/_next/static/../../server/app-paths-manifest.json',
      '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
      '/_next/static/..%2f..%2fBUILD_ID',
      '/.env',
      '/.git/config',
      '/__proto__',
      '/constructor',
      `/${'a/'.repeat(3000)}`,
    ];
    for (const path of odd) {
      const { status, body, headers } = await call(path);
      const about = `${path.slice(0, 60)} ${status}`;
      expect.soft(status, about).toBeGreaterThanOrEqual(300);
      expect.soft(status, about).toBeLessThan(500);
      expect
        .soft(body, about)
        .not.toMatch(/root:|"dependencies"|app\/manage|\[core\]|AUTH_SECRET|@trial\.example/);
      const location = String(headers.location ?? '/sign-in');
      expect.soft(new URL(location, new URL(path, serviceOrigin())).origin, about).not.toContain('evil');
    }
  });

  test('pictures cannot be asked for to fetch a page of the service', async () => {
    for (const url of ['/manage/people', '/api/exports/recommendations', EVIL, '//evil.example/x.png']) {
      const address = `/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`;
      const { status, body } = await call(address, { cookie: await signedIn('administrator') });
      expect(status, url).toBeGreaterThanOrEqual(400);
      expect(body, url).not.toMatch(/@trial\.example|recommendation/);
    }
  });

  test('only reading is answered', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      for (const path of ['/', '/overview', '/no-such-page', '/editions/1/overview']) {
        const answer = await call(path, { method });
        expect(answer.status, `${method} ${path}`).toBe(405);
        expect(answer.headers.allow).toBe('GET, HEAD');
      }
    }
  });

  test('nothing of a request comes back in an answer', async () => {
    const mark = 'zq7mark<script>';
    const path = `/${encodeURIComponent(mark)}?${encodeURIComponent(mark)}=1`;
    for (const address of [
      path,
      `/manage${path}`,
      `/sign-in${path}`,
      `/api/exports/measures${path}`,
      `/preview${path}`,
    ]) {
      const { body } = await call(address, { headers: { 'user-agent': mark, referer: mark } });
      expect(body, address).not.toContain(mark);
    }
  });
});
