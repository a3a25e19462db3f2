import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Anchor } from '@/lib/domain/audit-anchor';
import type { EditionFile } from '@/lib/domain/publications/edition';
import { notFoundFile, readPath, withoutQuery } from './edition-paths';
import {
  type PublicRequest,
  type PublicResponse,
  type ResponseOptions,
  respondWithFile,
  respondWithText,
} from './edition-response';
import {
  chooseEdition,
  findAsset,
  indexEditions,
  type Loaded,
  type LoadedEditions,
  type Place,
} from './loaded-editions';
import { NOT_FOUND_TEXT, NOT_PUBLISHED_TEXT, withdrawnText } from './plain-pages';

export type PublicFrontOptions = {
  /** All published editions of all bodies, and what is told of those that were withdrawn. */
  load(): Promise<LoadedEditions>;
  /** Every anchor of the audit trail, oldest first. Left out, none is listed. */
  loadAnchors?(): Promise<readonly Anchor[]>;
  /** Calls back whenever there may be something new. */
  listen?(onPublished: () => void): void;
  /** True when readers come over https: then they are told to stay with it. */
  https?: boolean;
  /** Told when a load fails; the front goes on with what it has. */
  onProblem?(problem: unknown): void;
};

export type PublicFront = {
  /** The answer to a request, from memory alone. */
  respond(request: PublicRequest): PublicResponse;
  /** The same, for node's http server. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Reads the editions anew and swaps them in at once. When that fails the old ones stay; never rejects. */
  refresh(): Promise<void>;
  /** Number of the office's newest edition in memory; null for none. */
  shown(): number | null;
  /** Loads for the first time and begins to listen. */
  start(): Promise<void>;
};

/** Addresses that belong to the signed-in service and its tools; everything else is public. */
const SIGNED_IN = /^\/(_next|account|api|manage|panel|preview|sign-in|sign-out)(\/|$)/;

/** True when the public front answers this path, and not the signed-in service. */
export function isPublicPath(path: string): boolean {
  return !SIGNED_IN.test(path);
}

/**
 * Serves the published editions from memory: "/" is the newest one, "/editions/<number>/" any of them,
 * "/offices/<body>/" those of another body in the same database. No request
 * touches a database, a session or a renderer, so what was published stays readable when everything else has stopped.
 */
export function createPublicFront({
  load,
  loadAnchors,
  listen,
  https = false,
  onProblem,
}: PublicFrontOptions): PublicFront {
  let loaded: Loaded | null = null;
  let anchors: readonly Anchor[] = [];

  const readEditions = async (): Promise<void> => {
    try {
      loaded = indexEditions(await load());
      anchors = (await loadAnchors?.()) ?? anchors;
    } catch (problem) {
      onProblem?.(problem);
    }
  };

  // A refresh asked for while one runs must see what was published meanwhile, so it runs after it.
  let queue: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => (queue = queue.then(readEditions));

  const respond = (request: PublicRequest): PublicResponse => answer(loaded, request, { https, anchors });

  return {
    respond,
    refresh,
    shown: () => loaded?.office?.number ?? null,
    handle: (request, response) => {
      const { method = 'GET', url = '/', headers } = request;
      const { status, headers: sent, body } = respond({ method, path: url, headers });
      response.writeHead(status, sent).end(body ?? undefined);
    },
    start: async () => {
      listen?.(() => void refresh());
      await refresh();
    },
  };
}

function answer(
  loaded: Loaded | null,
  request: PublicRequest,
  { https, anchors }: { https: boolean; anchors: readonly Anchor[] },
): PublicResponse {
  const about = { https, isHead: request.method === 'HEAD' };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const headers = { Allow: 'GET, HEAD' };
    return respondWithText(
      405,
      { text: 'Only GET and HEAD are answered here.\n', contentType: 'text/plain', headers },
      about,
    );
  }
  const whole = withoutQuery(request.path);
  const chosen = loaded && chooseEdition(loaded, whole);
  if (!loaded || !chosen) {
    return respondWithText(503, { text: NOT_PUBLISHED_TEXT, headers: { 'Retry-After': '60' } }, about);
  }
  if (whole === ANCHORS_PATH) return respondWithAnchors(anchors, about);
  // Gone, and not only missing: what others have kept of it should be forgotten.
  if (chosen.kind === 'withdrawn') return respondWithText(410, { text: withdrawnText(chosen) }, about);
  const { files, path } = chosen;
  if (path === '') return redirect(`${whole.split('/').at(-1) ?? ''}/overview`, about);
  const place = files && readPath(path);
  if (place && 'redirect' in place) return redirect(place.redirect, about);
  const file = place && (files.get(place.file) ?? findAsset(loaded, place.file));
  if (!file || isNotFoundPage(file)) return respondNotFound(chosen, request, about);
  return respondWithFile(file, request, {
    https,
    keep: file.path.startsWith('/assets/') ? 'forever' : 'shortly',
  });
}

/** Beside the editions and in none of them: an edition is frozen, and holds nothing that comes later. */
const ANCHORS_PATH = '/editions/anchors.json';

const ABOUT_ANCHORS =
  'Each anchor is the number and the hash of the newest event of this service’s audit trail at a moment, signed with Ed25519 over the canonical JSON of at, head and seq.';

function respondWithAnchors(
  anchors: readonly Anchor[],
  about: { https: boolean; isHead: boolean },
): PublicResponse {
  const text = `${JSON.stringify({ about: ABOUT_ANCHORS, anchors }, null, 2)}\n`;
  const headers = { 'Cache-Control': 'public, max-age=60', 'Access-Control-Allow-Origin': '*' };
  return respondWithText(200, { text, contentType: 'application/json; charset=utf-8', headers }, about);
}

function respondNotFound(
  { files, newest, path }: Extract<Place, { kind: 'edition' }>,
  request: PublicRequest,
  about: { https: boolean; isHead: boolean },
): PublicResponse {
  const page = (files ?? newest)?.get(notFoundFile(path));
  const options: ResponseOptions = { https: about.https, status: 404 };
  if (page) return respondWithFile(page, request, options);
  return respondWithText(404, { text: NOT_FOUND_TEXT }, about);
}

const isNotFoundPage = ({ path }: EditionFile) => path.endsWith('/404');

function redirect(location: string, about: { https: boolean; isHead: boolean }): PublicResponse {
  const headers = { Location: location, 'Cache-Control': 'public, max-age=60' };
  return respondWithText(
    308,
    { text: 'This page has another address.\n', contentType: 'text/plain', headers },
    about,
  );
}
