/** The lists that can be had as a file, by the names in their addresses. */
export const LIST_NAMES = [
  'evidence',
  'promises',
  'sentences',
  'measures',
  'revisions',
  'figure-requests',
  'editions',
  'people',
  'history',
] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** A list as a file, narrowed as the page is whose address has this query ("?state=draft", or nothing). */
export const listFileHref = (list: ListName, query = ''): string => `/api/exports/lists/${list}${query}`;
