import {
  type IncomingMessage,
  STATUS_CODES,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { NOT_FOUND_TEXT } from '@/lib/server/public/plain-pages';
import { isPublicPath } from '@/lib/server/public/public-front';
import { securityHeaders } from './security-headers';

export type SafeServerOptions = {
  /** True when readers come over https: then they are told to stay with it. */
  https: boolean;
  /** Told of what broke while a request was answered. */
  onProblem(problem: unknown): void;
};

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;
type Refusal = { status: number; text: string; contentType?: string; headers?: Record<string, string> };

/** Next builds a web Request of each, and the web forbids TRACE, CONNECT and TRACK: it would throw, and log a stack. */
const METHODS_PASSED_ON = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

const PLAIN = 'text/plain; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

/** What Node calls each way in which a request cannot be read, where it is not simply a bad request (400). */
const UNREADABLE: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * An http server whose every answer has security headers: the strictest ones, unless `handle` sets its own. That includes
 * what Node answers before any handler is asked (a request it cannot read, no Host header, an unknown expectation), what
 * no handler can read (a path such as `%ff`, the method TRACE), and what breaks. It is the outermost part of a process.
 */
export function createSafeServer(handle: Handle, { https, onProblem }: SafeServerOptions): Server {
  const headers = securityHeaders({ https });
  const answering = new WeakSet<Duplex>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    answering.add(request.socket);
    response.once('close', () => answering.delete(request.socket));
    response.setHeaders(new Map(Object.entries(headers)));
    const refusal = whyNotPassOn(request);
    if (refusal) return refuse(response, refusal);
    try {
      await handle(request, response);
    } catch (problem) {
      onProblem(problem);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, text: 'Something went wrong here. Please try again later.\n' });
    }
  };

  // Without its Host header a request comes to us, instead of being refused by Node without any header.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    void answer(request, response);
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeaders(new Map(Object.entries(headers)));
    refuse(response, { status: 417, text: 'This expectation cannot be met.\n' });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // In the middle of an answer nothing else may be written; a connection that was reset hears nothing.
    if (error.code === 'ECONNRESET' || !socket.writable || answering.has(socket)) socket.destroy();
    else socket.end(rawAnswer(UNREADABLE[error.code ?? ''] ?? 400, headers));
  });
  return server;
}

/** The answer to a request that no handler can read, or null. */
function whyNotPassOn({ method = 'GET', url = '/', headers, httpVersion }: IncomingMessage): Refusal | null {
  const [path = '/'] = url.split('?', 1);
  if (headers.host === undefined && httpVersion === '1.1')
    return { status: 400, text: 'A request names its host.\n', headers: { Connection: 'close' } };
  if (!METHODS_PASSED_ON.includes(method)) {
    const allowed = isPublicPath(path) ? 'GET, HEAD' : 'GET, HEAD, OPTIONS, POST';
    return { status: 405, text: `Only ${allowed} are answered here.\n`, headers: { Allow: allowed } };
  }
  if (!isPublicPath(path) && !canBeDecoded(path))
    return { status: 404, text: NOT_FOUND_TEXT, contentType: HTML };
  return null;
}

function canBeDecoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, { status, text, contentType = PLAIN, headers }: Refusal): void {
  response
    .writeHead(status, {
      'Cache-Control': 'no-store',
      'Content-Type': contentType,
      'Content-Length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}

/** A whole answer as text, for a connection that has no response to write to. */
function rawAnswer(status: number, headers: Readonly<Record<string, string>>): string {
  const text = 'This request cannot be read.\n';
  const lines = Object.entries({
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': PLAIN,
    'Content-Length': String(Buffer.byteLength(text)),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`;
}
