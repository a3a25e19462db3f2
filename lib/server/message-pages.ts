import type { ServerResponse } from 'node:http';

/** A whole page that says one thing, dressed by the stylesheet at this address; null where none is known. */
export type MessagePage = (stylesheet: string | null) => string;

/** The page to send for a status; undefined where the answer is to be left as it is. */
export type MessagePages = (status: number) => MessagePage | undefined;

const ABOUT_NEXTS_BODY = ['content-encoding', 'transfer-encoding', 'etag', 'link'];

/** The page that says the records cannot be reached, in the place of "broken"; null when that is not what is wrong. */
export type WhenAway = () => MessagePage | null;

/** In seconds: as the page says, in a minute. */
const RETRY_AFTER = '60';

/**
 * Sends our own whole page where Next says "not allowed", "not found" or "broken" in HTML. Next's is empty: its scripts
 * were to draw it, and without JavaScript they never run. The status and the headers stay. What broke is in the log.
 */
export function sendMessagePages(
  response: ServerResponse,
  pages: MessagePages,
  whenAway: WhenAway = () => null,
): void {
  const { writeHead, write, end } = response;
  let page: string | null = null;
  const decide = (): void => {
    if (page !== null || response.headersSent) return;
    const away = response.statusCode === 500 ? whenAway() : null;
    if (away) sayUnavailable(response);
    const made = isHtml(response) ? (away ?? pages(response.statusCode)) : undefined;
    if (!made) return;
    page = made(stylesheetOf(response));
    for (const name of ABOUT_NEXTS_BODY) response.removeHeader(name);
    response.setHeader('content-length', Buffer.byteLength(page));
  };
  Object.assign(response, {
    writeHead(...given: unknown[]): unknown {
      if (typeof given[0] === 'number') response.statusCode = given[0];
      decide();
      return Reflect.apply(writeHead, response, [response.statusCode, ...given.slice(1)]);
    },
    write(...given: unknown[]): unknown {
      decide();
      return page === null ? Reflect.apply(write, response, given) : true;
    },
    end(...given: unknown[]): unknown {
      decide();
      return Reflect.apply(end, response, page === null ? given : [page]);
    },
  });
}

function sayUnavailable(response: ServerResponse): void {
  response.statusCode = 503;
  response.setHeader('Retry-After', RETRY_AFTER);
  response.setHeader('Cache-Control', 'private, no-store');
}

const isHtml = (response: ServerResponse) =>
  String(response.getHeader('content-type')).startsWith('text/html');

/** The stylesheet that Next asks the browser to fetch for this page. */
function stylesheetOf(response: ServerResponse): string | null {
  const asked = [response.getHeader('link') ?? ''].flat().join(',');
  return /<(\/_next\/static\/[\w./-]+\.css)>/.exec(asked)?.[1] ?? null;
}
