import type { IncomingMessage, ServerResponse } from 'node:http';

/** The most that any form of the service carries, in bytes: a little more than the largest file. Next refuses more as well. */
const LARGEST_BODY = 27 * 1024 * 1024;

/**
 * Answers a request that says it carries more than any form of ours, without reading it into memory: with `page`, in words.
 * What is sent is let run past, because a browser that is cut off shows its own page instead. False for any other request.
 */
export function refuseTooLarge(request: IncomingMessage, response: ServerResponse, page: string): boolean {
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length > LARGEST_BODY)) return false;
  const body = Buffer.from(page);
  request.resume();
  request.once('end', () => {
    response
      .writeHead(413, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': body.length,
        'Cache-Control': 'no-store',
        Connection: 'close',
      })
      .end(body);
  });
  return true;
}
