import { cookies } from 'next/headers';
import { nextPage, type SignInProblem, signInProblem } from '@/lib/schemas/sign-in';
import { signInCookies, typedEmailCookie } from './session-cookie';

export type SignInPage = {
  /** Null when this browser has none yet and must be sent to fetch one. */
  token: string | null;
  email: string;
  next: string | null;
  problem: SignInProblem | null;
  hasSignedOut: boolean;
  /** True when the browser came from fetching its token: if it still has none, it takes no cookies. */
  isReady: boolean;
};

const text = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** What the sign-in page shows, from its address and this browser's cookies. */
export async function readSignInPage(
  query: Record<string, string | string[] | undefined>,
): Promise<SignInPage> {
  const jar = await cookies();
  const [token = ''] = (jar.get(signInCookies().csrfToken.name)?.value ?? '').split(/[|%]/, 1);
  const callback = jar.get(signInCookies().callbackUrl.name)?.value;
  const failed = text(query.error) !== null;
  return {
    token: token === '' ? null : token,
    email: failed ? (jar.get(typedEmailCookie().name)?.value ?? '') : '',
    next: nextPage(text(query.next)) ?? (failed && callback ? pathOf(callback) : null),
    problem: problemOf(query),
    hasSignedOut: text(query['signed-out']) !== null,
    isReady: text(query.ready) !== null,
  };
}

function problemOf(query: Record<string, string | string[] | undefined>): SignInProblem | null {
  const error = text(query.error);
  if (error === null) return null;
  return error === 'CredentialsSignin' ? 'refused' : (signInProblem(error) ?? 'unavailable');
}

/** The page that was asked for before the first try, which next-auth keeps as a whole address. */
function pathOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname, search } = new URL(address);
  return nextPage(`${pathname}${search}`) ?? nextPage(pathname);
}
