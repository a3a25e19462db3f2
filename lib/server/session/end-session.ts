import { cookies } from 'next/headers';
import { signOut } from '@/lib/services/people/sign-out';
import { sessionInCookie } from './auth';
import { openRecord } from '@/lib/server/record';
import { signInCookies } from './session-cookie';

/** Ends the session of this browser, in its row and in its cookie. */
export async function endSession(): Promise<void> {
  openRecord();
  const session = await sessionInCookie();
  if (session) await signOut(session, new Date());
  // With the attributes it was set with: a __Host- cookie is not taken away otherwise.
  const { name, options } = signInCookies().sessionToken;
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
