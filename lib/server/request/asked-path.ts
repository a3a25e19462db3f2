/** Written by proxy.ts over whatever a request brought: the path that was asked for. */
export const ASKED_PATH_HEADER = 'x-tracker-path';
