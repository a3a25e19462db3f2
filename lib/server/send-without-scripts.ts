import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { accepts } from './accepted-coding';

/** Next writes every "<" inside a script as \u003c, so a script ends at the first end tag. */
const SCRIPTS = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs;

/** Pages are made anew for each reader: this takes milliseconds, the highest quality would take a second. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Takes every script out of the page that Next answers with, and packs what remains. To be used where the page has nothing
 * to run: it is the same page, and its content policy forbids scripts as well. Answers that are no HTML stay as they are.
 */
export function sendWithoutScripts(request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  delete request.headers['accept-encoding'];
  const chunks: Buffer[] = [];
  const { writeHead, end } = response;
  let isEnding = false;

  const keep = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, asEncoding(encoding)));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const isPage = () => String(response.getHeader('content-type')).startsWith('text/html');
  const finish = (callback: unknown): unknown => {
    isEnding = true;
    const given = Buffer.concat(chunks);
    const body = isPage() && given.length > 0 ? pack(withoutScripts(given), accepted, response) : given;
    return Reflect.apply(end, response, typeof callback === 'function' ? [body, callback] : [body]);
  };
  Object.assign(response, {
    flushHeaders() {},
    writeHead(...given: unknown[]): unknown {
      if (isEnding) return Reflect.apply(writeHead, response, given);
      if (typeof given[0] === 'number') response.statusCode = given[0];
      for (const [name, value] of headersAmong(given)) response.setHeader(name, value);
      return response;
    },
    write(chunk: unknown, ...rest: unknown[]): boolean {
      keep(chunk, rest[0]);
      rest.filter((value) => typeof value === 'function').forEach((callback) => callback());
      return true;
    },
    end(...given: unknown[]): unknown {
      keep(given[0], given[1]);
      return finish(given.find((value) => typeof value === 'function'));
    },
  });
}

const withoutScripts = (page: Buffer): Buffer => Buffer.from(page.toString('utf8').replace(SCRIPTS, ''));

function pack(page: Buffer, accepted: string, response: ServerResponse): Buffer {
  const coding = ['br', 'gzip'].find((one) => accepts(accepted, one));
  response.setHeader('vary', [response.getHeader('vary') ?? [], 'Accept-Encoding'].flat().map(String));
  if (coding) response.setHeader('content-encoding', coding);
  const body = coding === 'br' ? brotliCompressSync(page, QUICKLY) : coding ? gzipSync(page) : page;
  response.setHeader('content-length', body.length);
  return body;
}

const asEncoding = (encoding: unknown): BufferEncoding =>
  typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';

function headersAmong(given: readonly unknown[]): [string, OutgoingHttpHeader][] {
  const headers = given.find((value) => typeof value === 'object' && value !== null);
  return headers ? Object.entries(headers) : [];
}
