import { z } from 'zod';
import { typedText } from './fields/typed-text';

/** An e-mail address as the record keeps it: no blanks around it, lower case. */
export const emailAddress = z
  .string('Enter an email address')
  .trim()
  .toLowerCase()
  .min(1, 'Enter an email address')
  .max(254, 'Email address must be 254 characters or fewer')
  .pipe(z.email('Enter an email address in the correct format, like name@example.com'));

/** What the sign-in form sends. A wrong address is told from a wrong password by nobody, so its form is not checked. */
export const signInForm = z.object({
  email: typedText().toLowerCase().min(1).max(254),
  password: z.string().min(1),
});

const PLAIN_PATH = /^\/(?![/\\])[\w\-./]*$/;
const BEHIND_SIGN_IN = /^\/(?:manage|panel|preview|account)(?:\/|$)/;

/** What a filter or a search writes behind the question mark: no slash, colon or at sign that is not encoded. */
const PLAIN_QUERY = /^[\w\-.~*!'()%+=&]*$/;
/** "saved" says that something was just saved, and "_rsc" is Next's own: neither belongs to the page that was asked for. */
const NOT_KEPT = ['saved', '_rsc'];
const LONGEST_PATH = 300;
const LONGEST_QUERY = 600;

function ownPath(path: string): string | null {
  if (path.length > LONGEST_PATH) return null;
  const isOurs = PLAIN_PATH.test(path) && BEHIND_SIGN_IN.test(path);
  return isOurs && !/\.\.|\/\//.test(path) ? path : null;
}

/**
 * The page of ours that `?next=` names, with its filters, or null when it names anything else: another site, or a page that
 * is not behind sign-in.
 */
export function nextPage(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [, asked = value, query = ''] = /^([^?]*)\?(.*)$/s.exec(value) ?? [];
  const path = ownPath(asked);
  if (path === null || query.length > LONGEST_QUERY || !PLAIN_QUERY.test(query)) return null;
  const search = new URLSearchParams(query);
  for (const name of NOT_KEPT) search.delete(name);
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

type Problem = readonly { field: 'email' | 'password' | null; sentence: string }[];

/** Everything the sign-in page may have to say. One sentence for every account, whether it is unknown, locked, disabled or fine. */
export const SIGN_IN_PROBLEMS = {
  'no-email': [{ field: 'email', sentence: 'Enter your email address' }],
  'no-password': [{ field: 'password', sentence: 'Enter your password' }],
  nothing: [
    { field: 'email', sentence: 'Enter your email address' },
    { field: 'password', sentence: 'Enter your password' },
  ],
  refused: [
    {
      field: 'email',
      sentence:
        'We could not sign you in. Check your email address and password. After too many tries, wait 15 minutes',
    },
  ],
  stale: [{ field: null, sentence: 'The sign-in page was open for too long. Enter your details again' }],
  unavailable: [
    { field: null, sentence: 'Signing in does not work at the moment. Try again in a few minutes' },
  ],
} as const satisfies Record<string, Problem>;

export type SignInProblem = keyof typeof SIGN_IN_PROBLEMS;

/** The problem that an address names, or null. */
export function signInProblem(value: unknown): SignInProblem | null {
  const isKnown = (key: unknown): key is SignInProblem =>
    typeof key === 'string' && Object.hasOwn(SIGN_IN_PROBLEMS, key);
  return isKnown(value) ? value : null;
}

/** Which box of the sign-in form was left empty; null when both were filled. */
export function whatIsMissing(
  form: { email?: string; password?: string } | undefined,
): 'nothing' | 'no-email' | 'no-password' | null {
  const hasEmail = Boolean(form?.email?.trim());
  if (form?.password) return hasEmail ? null : 'no-email';
  return hasEmail ? 'no-password' : 'nothing';
}
