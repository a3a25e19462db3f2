import { ROLES, type Role } from '@/lib/domain/permissions';
import { type Cookies, findKeptSession, keepSession } from './kept-session';
import { accountOf } from '@/tests/support/people';
import { type Answer, call, serviceOrigin } from '@/tests/support/service-calls';

export type Account = { email: string; password: string };

/** The cookies of `before`, and over them those an answer sets; one that is set empty is taken away. */
export function withCookies(before: string, { cookies }: Answer): string {
  const jar = new Map<string, string>();
  for (const pair of [...before.split('; '), ...cookies]) {
    const at = pair.indexOf('=');
    if (at > 0) jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return [...jar]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** Fills the sign-in form in and sends it, with the cookies this browser has already. */
export async function trySignIn(
  account: Account,
  { cookie = '', callbackUrl = '/sign-in/home' }: { cookie?: string; callbackUrl?: string } = {},
): Promise<{ answer: Answer; cookie: string }> {
  const start = await call('/api/auth/csrf', { cookie });
  const [, csrfToken = ''] = /"csrfToken":"([^"]+)"/.exec(start.body) ?? [];
  const ready = withCookies(cookie, start);
  const form = new URLSearchParams({ ...account, csrfToken, callbackUrl });
  const answer = await call('/api/auth/callback/credentials', { method: 'POST', cookie: ready, form });
  return { answer, cookie: withCookies(ready, answer) };
}

/** A new session of this account, as the cookie header of its browser. */
export async function newSession(account: Account): Promise<string> {
  const { answer, cookie } = await trySignIn(account);
  if (!cookie.includes('tracker.session=')) {
    throw new Error(`${account.email} could not sign in: ${answer.status} ${answer.headers.location ?? ''}`);
  }
  return cookie;
}

const inHeader = (cookies: Cookies): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** The cookies of a header, for a browser that asks the service under test. */
const inBrowser = (header: string): Cookies =>
  header.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: serviceOrigin() };
  });

/** The cookie header of somebody of this role, with the one session that all journeys share. */
export async function signedIn(role: Role): Promise<string> {
  const kept = findKeptSession(role);
  if (kept) return inHeader(kept);
  const session = await newSession(accountOf(role));
  keepSession(role, inBrowser(session));
  return session;
}

/** Everyone who may ask: nobody signed in, and each role there is. */
export const EVERYONE = ['anonymous', ...ROLES] as const;
export type Anyone = (typeof EVERYONE)[number];

/** The cookie header of anyone; undefined for a person who is not signed in. */
export async function cookieOf(person: Anyone): Promise<string | undefined> {
  return person === 'anonymous' ? undefined : signedIn(person);
}
