import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { CLIENT_ADDRESS_HEADER, UNKNOWN_PROXY_HEADER } from '@/lib/server/request/client-address';
import { respondWithText } from './edition-response';
import { NOT_ANSWERED_TEXT } from './plain-pages';

export type PassOnOptions = {
  /** Socket file (or named pipe) of the web process. */
  socket: string;
  /** True when readers come over https. */
  https: boolean;
  /** Longest wait for the beginning of an answer, in milliseconds. */
  patience?: number;
};

/** Headers about one connection, which end with it (RFC 9110, 7.6.1). */
const OF_ONE_CONNECTION = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** What `writeClient` says of a request. */
const WRITTEN_HERE = [CLIENT_ADDRESS_HEADER, UNKNOWN_PROXY_HEADER];

/** Longer than anything a page waits for: a large file on its way in, or a page that is compiled under `npm run dev`. */
const PATIENCE = 120_000;

/** While the web process is started again nobody listens; a request that only reads is tried again for a second. */
const TRIES = 11;
const BETWEEN_TRIES = 100;

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    // A reader who names them must not take away what the front door wrote.
    .filter((name) => !WRITTEN_HERE.includes(name));
  const closed = new Set([...OF_ONE_CONNECTION, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !closed.has(name)));
}

/** The headers a request is passed on with. A body of unknown length goes on as one, or its bytes would be read as the next request. */
function headersFor(request: IncomingMessage): IncomingHttpHeaders {
  return {
    ...withoutConnection(request.headers),
    ...(request.headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {}),
  };
}

/** Nobody listens there: nothing of the request was sent. */
const isNotThere = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ENOENT'].includes(String(error.code));

type Exchange = { request: IncomingMessage; response: ServerResponse };

function sendOn({ request, response }: Exchange, options: PassOnOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { socket: socketPath, patience = PATIENCE } = options;
    const { method, url: path } = request;
    // A connection for each request: one that was kept could be closed just as a form is sent on it.
    const asked = ask({ socketPath, method, path, headers: headersFor(request), agent: false });
    asked.setTimeout(patience, () => asked.destroy(new Error('The web process gave no answer in time')));
    asked.once('response', resolve);
    asked.on('error', reject);
    const onGone = () => asked.destroy();
    response.once('close', onGone);
    asked.once('close', () => response.off('close', onGone));
    // Only once there is somebody to read it: a body can be sent once.
    asked.once('socket', (socket) => socket.once('connect', () => request.pipe(asked)));
  });
}

/** The answer of the web process. Only a request that reads, and was not sent at all, is tried again. */
async function answerTo(exchange: Exchange, options: PassOnOptions): Promise<IncomingMessage> {
  for (let triesLeft = isReading(exchange.request) ? TRIES - 1 : 0; ; triesLeft -= 1) {
    try {
      return await sendOn(exchange, options);
    } catch (error) {
      if (triesLeft === 0 || !isNotThere(error)) throw error;
      await wait(BETWEEN_TRIES);
    }
  }
}

function sendNotAnswered(request: IncomingMessage, response: ServerResponse, https: boolean): void {
  if (response.headersSent) {
    // Half a page must not look like a whole one.
    response.destroy();
    return;
  }
  const about = { https, isHead: request.method === 'HEAD' };
  const page = { text: NOT_ANSWERED_TEXT, headers: { 'Retry-After': '5' } };
  const { status, headers, body } = respondWithText(503, page, about);
  response.writeHead(status, { ...headers, Connection: 'close' }).end(body ?? undefined);
}

/** Passes a request that `writeClient` has marked on to the web process and its answer back; a plain page says so when there is none. */
export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  options: PassOnOptions,
): Promise<void> {
  try {
    const answer = await answerTo({ request, response }, options);
    response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers));
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  } catch {
    sendNotAnswered(request, response, options.https);
  }
}

/** Passes on a connection that becomes a web socket: `npm run dev` tells the browser through one what has changed. */
export function passOnUpgrade(
  request: IncomingMessage,
  client: Duplex,
  { head, socket }: { head: Buffer; socket: string },
): void {
  const web = connect(socket, () => {
    const { rawHeaders } = request;
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
    web.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    web.write(head);
    web.pipe(client).pipe(web);
  });
  for (const [one, other] of [
    [web, client],
    [client, web],
  ] as const) {
    one.once('error', () => other.destroy());
    one.once('close', () => other.destroy());
  }
}
