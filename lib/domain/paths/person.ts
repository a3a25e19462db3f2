/** Where anybody who has an account signs in and out, and looks after it. */
export const PERSON = {
  signIn: '/sign-in',
  /** Leads everybody to the first page of their role, and who is not signed in to sign in. */
  home: '/sign-in/home',
  signOut: '/sign-out',
  account: '/account',
  /** The views of lists that they saved. */
  views: '/account/views',
} as const;

/** Where a form sends the long texts that somebody is writing. */
export const DRAFTS_ADDRESS = '/api/drafts';

type SignInSearch = { next?: string | null; ready?: '1'; error?: 'stale'; 'signed-out'?: '1' };

const withSearch = (path: string, search: SignInSearch): string => {
  const said = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`;
};

/** The sign-in page, with where to go on afterwards or what is to be said there. */
export const signInHref = (search: SignInSearch = {}): string => withSearch(PERSON.signIn, search);

/** The step before that page, which gives the browser the cookie that signing in needs. */
export const signInStartHref = (next: string | null): string => withSearch('/sign-in/start', { next });

/** The form that keeps the list with this address, narrowed as the address says. */
export const saveViewHref = (address: string): string =>
  `${PERSON.views}?save=${encodeURIComponent(address)}`;

/** The form that changes one saved view. */
export const changeViewHref = (id: string): string => `${PERSON.views}?change=${id}`;
