import { cookies, headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { webSettings } from '@/lib/config/env';
import { PERSON } from '@/lib/domain/paths/person';
import { signInForm, type SignInProblem, whatIsMissing } from '@/lib/schemas/sign-in';
import { SESSION_HOURS } from '@/lib/services/people/session-rules';
import { signIn } from '@/lib/services/people/sign-in';
import { signOut } from '@/lib/services/people/sign-out';
import { CLIENT_ADDRESS_HEADER } from '@/lib/server/request/client-address';
import { deviceInCookie, keepDeviceCookie } from './device-cookie';
import { log } from '@/lib/server/log';
import { openRecord } from '@/lib/server/record';
import { hasSecureCookies, signInCookies, typedEmailCookie } from './session-cookie';

declare module 'next-auth' {
  interface User {
    session?: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    session?: string;
  }
}

/** The session id in this request's cookie, or null. A cookie that cannot be read is no cookie. */
export async function sessionInCookie(): Promise<string | null> {
  const token = (await cookies()).get(signInCookies().sessionToken.name)?.value;
  if (!token) return null;
  const read = await decode({ token, secret: webSettings().authSecret }).catch(() => null);
  return read?.session ?? null;
}

type Credentials = Record<string, string> | undefined;

/** next-auth puts the message of whatever is thrown into the address bar, so only the name of a problem goes there. */
const asProblem = (problem: SignInProblem) => new Error(problem);

/** Checks a password for next-auth. What is returned goes into the cookie; the truth stays in the session's row. */
async function authorise(credentials: Credentials) {
  await keepTypedEmail(credentials?.email);
  const missing = whatIsMissing(credentials);
  if (missing) throw asProblem(missing);
  const form = signInForm.safeParse(credentials);
  if (!form.success) return null;
  const opened = await openSession(form.data).catch((error: unknown) => {
    log().error({ err: error }, 'Signing in failed');
    throw asProblem('unavailable');
  });
  if (!opened) return null;
  await keepTypedEmail('');
  return { id: opened.personId, session: opened.session };
}

async function openSession(form: { email: string; password: string }) {
  openRecord();
  const address = (await headers()).get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
  const browser = { address, previousSession: await sessionInCookie(), device: await deviceInCookie() };
  const opened = await signIn({ ...form, ...browser }, new Date());
  if (opened) await keepDeviceCookie(opened.device);
  else log().info({ address }, 'A sign-in was refused');
  return opened;
}

/** Keeps what was typed for the page that says what to mend; nothing typed, nothing kept. */
async function keepTypedEmail(typed: string | undefined): Promise<void> {
  const { name, options } = typedEmailCookie();
  const email = typed?.trim().slice(0, 254) ?? '';
  // With the attributes it was set with: a __Host- cookie is not taken away otherwise.
  (await cookies()).set(name, email, email ? options : { ...options, maxAge: 0 });
}

/** next-auth's settings; read when they are used, because a build has no environment. */
export function authOptions(): NextAuthOptions {
  const { authSecret, origin } = webSettings();
  return {
    secret: authSecret,
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    useSecureCookies: hasSecureCookies(),
    cookies: signInCookies(),
    pages: {
      signIn: PERSON.signIn,
      error: PERSON.signIn,
      signOut: PERSON.account,
      verifyRequest: PERSON.signIn,
      newUser: PERSON.signIn,
    },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: authorise,
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ session: user ? user.session : token.session }),
      // What /api/auth/session tells any script: when the cookie ends, and nothing of the person or the session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => ownAddress(url, origin),
    },
    events: {
      // Our own pages end a session at /sign-out; this is next-auth's address for the same.
      async signOut({ token }) {
        openRecord();
        if (token?.session) await signOut(token.session, new Date());
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** The address when it is ours, else our front door. @see GHSA on callback addresses: a malformed one must not throw. */
function ownAddress(url: string, origin: string): string {
  if (!URL.canParse(url, origin)) return origin;
  const address = new URL(url, origin);
  return address.origin === origin ? address.href : origin;
}
