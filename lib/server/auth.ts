import { cookies, headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { webSettings } from '@/lib/config/env';
import { signInForm } from '@/lib/schemas/sign-in';
import { SESSION_HOURS } from '@/lib/services/session-rules';
import { signIn } from '@/lib/services/sign-in';
import { CLIENT_ADDRESS_HEADER } from './client-address';
import { openRecord } from './record';
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

/** Checks a password for next-auth. What is returned goes into the cookie; the truth stays in the session's row. */
async function authorise(credentials: Record<string, string> | undefined) {
  openRecord();
  const form = signInForm.safeParse(credentials);
  if (credentials?.email) {
    const { name, options } = typedEmailCookie();
    (await cookies()).set(name, credentials.email.slice(0, 254), options);
  }
  if (!form.success) return null;
  const address = (await headers()).get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
  const opened = await signIn(
    { ...form.data, address, previousSession: await sessionInCookie() },
    new Date(),
  );
  if (!opened) return null;
  (await cookies()).delete(typedEmailCookie().name);
  return { id: opened.personId, session: opened.session };
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
      signIn: '/sign-in',
      error: '/sign-in',
      signOut: '/account',
      verifyRequest: '/sign-in',
      newUser: '/sign-in',
    },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: authorise,
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { sub: user.id, session: user.session } : { sub: token.sub, session: token.session },
      // What /api/auth/session tells any script: when the cookie ends, and nothing of the person or the session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => ownAddress(url, origin),
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
