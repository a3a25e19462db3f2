import type { ServerResponse } from 'node:http';

const STYLE =
  'body{margin:0;font:1.1875rem/1.4 Arial,sans-serif;color:#0b0c0c}header{background:#3b2e63;color:#fff;font-weight:700;font-size:1.5rem}header,main{padding:1rem max(1rem,calc(50vw - 30rem))}h1{font-size:2rem;line-height:1.1}a{color:#1a4f8b}';

const pageWith = (nonce: string) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Sorry, there is a problem – Inspection response tracker</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header>Inspection response tracker</header>
<main>
<h1>Sorry, there is a problem with the service</h1>
<p>Nothing you had saved before is lost. Try again in a few minutes.</p>
<p>If you had just sent a form, look whether it was saved before you send it again.</p>
<p><a href="/sign-in/home">Go to your first page</a></p>
</main>
</body>
</html>
`;

/** True when what is about to be sent is Next's page for a bug. */
const isBrokenPage = (response: ServerResponse) =>
  response.statusCode === 500 && String(response.getHeader('content-type')).startsWith('text/html');

/**
 * Sends our own page where a page of Next broke. Next's is empty: its scripts were to draw it, and they neither run
 * without JavaScript nor pass our content policy. What broke is in the log.
 */
export function showBrokenPages(response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let page: string | null = null;
  const decide = (): void => {
    if (page !== null || response.headersSent || !isBrokenPage(response)) return;
    const [, nonce = ''] =
      /'nonce-([^']+)'/.exec(String(response.getHeader('content-security-policy'))) ?? [];
    page = pageWith(nonce);
    for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link']) response.removeHeader(name);
    response.setHeader('content-length', Buffer.byteLength(page));
  };
  Object.assign(response, {
    writeHead(...given: unknown[]): unknown {
      decide();
      return Reflect.apply(writeHead, response, given);
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
