import { type NextRequest, NextResponse } from 'next/server';
import { webSettings } from '@/lib/config/env';
import { ASKED_PATH_HEADER, ASKED_SEARCH_HEADER } from '@/lib/server/request/asked-path';
import { FILE_POLICY, signedInPolicy } from '@/lib/server/answer/content-policy';

const TWO_YEARS = 'max-age=63072000; includeSubDomains';
/** Files to keep, and the pictures and files of evidence of a draft edition: each handler of them says how long. */
const FILES = /^\/api\/exports\/|^\/preview\/.*\.(svg|png)$|^\/preview\/[^/]+\/files\//;
const READS = ['GET', 'HEAD', 'OPTIONS'];
/** Pages read and forms post. Next would answer any other method with the page, as if it had been asked for. */
const METHODS = [...READS, 'POST'];

/**
 * What every request to Next passes first: a write must come from our own pages, and every page gets its own nonce. It is
 * never the guard; pages, actions and handlers each ask for themselves who is there.
 */
export function proxy(request: NextRequest): NextResponse {
  const { origin, development } = webSettings();
  if (!READS.includes(request.method) && !isOwn(request, origin)) {
    return refuse(403, 'This request came from another site and was refused.');
  }
  if (!METHODS.includes(request.method)) {
    return refuse(405, 'Only GET, HEAD and POST are answered here.', { Allow: METHODS.join(', ') });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const { pathname, search } = request.nextUrl;
  const isFile = FILES.test(pathname);
  const policy = isFile ? FILE_POLICY : signedInPolicy(nonce, { path: pathname, isDevelopment: development });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set(ASKED_PATH_HEADER, pathname);
  headers.set(ASKED_SEARCH_HEADER, search);
  // Next compares a form's origin with this; a proxy before us may have put its own name there, and the check above is stricter.
  headers.set('x-forwarded-host', new URL(origin).host);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // What is set here wins over what a handler says; a file says itself whether a browser may keep it.
  if (!isFile) response.headers.set('cache-control', 'private, no-store');
  if (origin.startsWith('https:')) response.headers.set('strict-transport-security', TWO_YEARS);
  return response;
}

const refuse = (status: number, sentence: string, headers: Record<string, string> = {}): NextResponse =>
  new NextResponse(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });

/** Next's own check can be talked round with X-Forwarded-Host, and there is none for handlers. */
function isOwn({ headers }: NextRequest, origin: string): boolean {
  const from = headers.get('origin');
  return from === null ? headers.get('sec-fetch-site') === 'same-origin' : from === origin;
}

export const config = { matcher: ['/((?!_next/static|_next/image).*)'] };
