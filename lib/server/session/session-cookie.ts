import { webSettings } from '@/lib/config/env';
import { DEVICE_DAYS } from '@/lib/services/people/session-rules';

const isSecure = () => webSettings().origin.startsWith('https:');

// Named after this service: cookies are shared by every port of a host.
const named = (name: string) => `${isSecure() ? '__Host-' : ''}tracker.${name}`;

/** The cookies of signing in: their names, and how each is set. `__Host-` under https: this host alone, and never by plain http. */
export const signInCookies = () => {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
  return {
    sessionToken: { name: named('session'), options },
    csrfToken: { name: named('csrf'), options },
    callbackUrl: { name: named('after-sign-in'), options },
  };
};

/** Keeps the typed e-mail address for the page that says what to mend. */
export const typedEmailCookie = () => ({
  name: named('typed-email'),
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: 60 } as const,
});

/** Lets a device be known that its person has signed in from before. It opens nothing. */
export const deviceCookie = () => ({
  name: named('device'),
  options: {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: DEVICE_DAYS * 86_400,
  } as const,
});

/** True when cookies go over https only. */
export const hasSecureCookies = isSecure;
