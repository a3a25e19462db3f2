import type { OutgoingHttpHeader, ServerResponse } from 'node:http';

/** Makes the body to send out of the one that was given. */
type Rewrite = (body: Buffer) => Buffer;

/**
 * Asked once, when the status and the headers of an answer are known and nothing of it has left: what to make of its
 * body, or null to send it as it comes. It may change the status and the headers.
 */
export type ChooseRewrite = (answer: ServerResponse) => Rewrite | null;

/** True when the answer says that it is a page. */
export const isHtml = (answer: ServerResponse): boolean =>
  String(answer.getHeader('content-type')).startsWith('text/html');

/**
 * Lets `choose` rewrite what Next answers with. An answer it rewrites is kept until it is whole; any other leaves as it
 * is written. This is the only place that takes hold of Next's response.
 */
export function rewriteHtml(response: ServerResponse, choose: ChooseRewrite): void {
  const { writeHead, write, end, flushHeaders } = response;
  const kept: Buffer[] = [];
  let chosen: Rewrite | null | undefined;
  let isEnding = false;

  const rewrite = (): Rewrite | null => {
    if (chosen === undefined) chosen = response.headersSent ? null : choose(response);
    return chosen;
  };
  const keep = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string') kept.push(Buffer.from(chunk, asEncoding(encoding)));
    else if (chunk instanceof Uint8Array) kept.push(Buffer.from(chunk));
  };
  Object.assign(response, {
    flushHeaders(): void {
      // What packs an answer sets its headers when they are written, so they are written before anybody is asked.
      if (chosen === undefined && !response.headersSent) response.writeHead(response.statusCode);
      if (!rewrite()) Reflect.apply(flushHeaders, response, []);
    },
    writeHead(...given: unknown[]): unknown {
      if (isEnding) return Reflect.apply(writeHead, response, given);
      if (typeof given[0] === 'number') response.statusCode = given[0];
      for (const [name, value] of headersAmong(given)) response.setHeader(name, value);
      if (rewrite()) return response;
      return Reflect.apply(writeHead, response, [response.statusCode, ...given.slice(1)]);
    },
    write(...given: unknown[]): unknown {
      if (!rewrite()) return Reflect.apply(write, response, given);
      keep(given[0], given[1]);
      given.filter((value) => typeof value === 'function').forEach((callback) => callback());
      return true;
    },
    end(...given: unknown[]): unknown {
      const make = rewrite();
      if (!make) return Reflect.apply(end, response, given);
      keep(given[0], given[1]);
      isEnding = true;
      const body = make(Buffer.concat(kept));
      // Who asks for the head alone is told the length of nothing that was not made.
      if (body.length > 0) response.setHeader('content-length', body.length);
      return Reflect.apply(end, response, [body, ...given.filter((value) => typeof value === 'function')]);
    },
  });
}

const asEncoding = (encoding: unknown): BufferEncoding =>
  typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';

function headersAmong(given: readonly unknown[]): [string, OutgoingHttpHeader][] {
  const headers = given.find((value) => typeof value === 'object' && value !== null);
  return headers ? Object.entries(headers) : [];
}
