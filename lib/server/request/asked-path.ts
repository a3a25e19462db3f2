/** Written by proxy.ts over whatever a request brought: the path that was asked for. */
export const ASKED_PATH_HEADER = 'x-tracker-path';
/** The same of what followed it: the question mark and the filters, or nothing. */
export const ASKED_SEARCH_HEADER = 'x-tracker-search';
