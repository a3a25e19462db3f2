import type { ServerResponse } from 'node:http';
import { type ChooseRewrite, isHtml } from './rewrite-html';

/** A whole page that says one thing, dressed by the stylesheet at this address; null where none is known. */
export type MessagePage = (stylesheet: string | null) => string;

/** The page to send for a status; undefined where the answer is to be left as it is. */
export type MessagePages = (status: number) => MessagePage | undefined;

const ABOUT_NEXTS_BODY = ['content-encoding', 'transfer-encoding', 'content-length', 'etag', 'link'];

/** The page that says the records cannot be reached, in the place of "broken"; null when that is not what is wrong. */
export type WhenAway = () => MessagePage | null;

/** In seconds: as the page says, in a minute. */
const RETRY_AFTER = '60';

/**
 * Puts our own whole page where Next says "not allowed", "not found" or "broken" in HTML. Next's is empty: its scripts
 * were to draw it, and without JavaScript they never run. The status and the headers stay. What broke is in the log.
 */
export const messagePages =
  (pages: MessagePages, whenAway: WhenAway = () => null): ChooseRewrite =>
  (answer) => {
    const away = answer.statusCode === 500 ? whenAway() : null;
    if (away) sayUnavailable(answer);
    const made = isHtml(answer) ? (away ?? pages(answer.statusCode)) : undefined;
    if (!made) return null;
    const page = Buffer.from(made(stylesheetOf(answer)));
    for (const name of ABOUT_NEXTS_BODY) answer.removeHeader(name);
    return () => page;
  };

function sayUnavailable(response: ServerResponse): void {
  response.statusCode = 503;
  response.setHeader('Retry-After', RETRY_AFTER);
  response.setHeader('Cache-Control', 'private, no-store');
}

/** The stylesheet that Next asks the browser to fetch for this page. */
function stylesheetOf(response: ServerResponse): string | null {
  const asked = [response.getHeader('link') ?? ''].flat().join(',');
  return /<(\/_next\/static\/[\w./-]+\.css)>/.exec(asked)?.[1] ?? null;
}
