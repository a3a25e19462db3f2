import { isEvidenceFile } from '@/lib/domain/paths/public';
import type { EditionFile } from '@/lib/domain/publications/edition';
import { accepts } from '@/lib/server/answer/accepted-coding';
import { FILE_POLICY } from '@/lib/server/answer/content-policy';
import { securityHeaders } from '@/lib/server/answer/security-headers';

/** What the responder needs of a request. Header names are in small letters; `path` may carry a query, which is ignored. */
export type PublicRequest = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** What is sent back. The body is null where there must be none (HEAD, 304). */
export type PublicResponse = {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
};

/** How long others may keep the answer: a minute, for ever (the address holds the hash), or not at all (a preview). */
const CACHE_CONTROL = {
  shortly: 'public, max-age=60, stale-while-revalidate=600',
  forever: 'public, max-age=31536000, immutable',
  never: 'private, no-store',
} as const;

export type ResponseOptions = { https: boolean; status?: number; keep?: keyof typeof CACHE_CONTROL };

/** Open data is for everybody's programs, also for those in pages of other sites. */
const OPEN_DATA_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** The answer with one file of an edition, in the smallest form the reader takes; 304 when the reader has it already. */
export function respondWithFile(
  file: EditionFile,
  request: PublicRequest,
  options: ResponseOptions,
): PublicResponse {
  const { status = 200, keep = 'shortly' } = options;
  const { body, encoding } = chooseBody(file, oneHeader(request.headers['accept-encoding']));
  const etag = `"${file.sha256.slice(0, 32)}${encoding ? `-${encoding}` : ''}"`;
  const headers = {
    ...securityHeaders(options),
    ...(isPicture(file) ? { 'Content-Security-Policy': FILE_POLICY } : {}),
    ...(isEvidenceFile(file.path) ? attachmentHeaders(file.path) : {}),
    ...(isOpenData(file.path) ? OPEN_DATA_HEADERS : {}),
    'Cache-Control': CACHE_CONTROL[keep],
    Vary: 'Accept-Encoding',
    ...(keep === 'never' ? { 'X-Robots-Tag': 'noindex' } : {}),
    // Only a page that is there can be kept and asked about again.
    ...(status === 200 ? { ETag: etag } : {}),
  };
  if (status === 200 && matches(oneHeader(request.headers['if-none-match']), etag)) {
    return { status: 304, headers, body: null };
  }
  return {
    status,
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(body.length),
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    },
    body: request.method === 'HEAD' ? null : plainBytes(body),
  };
}

/** A short answer that is no file of any edition. */
export function respondWithText(
  status: number,
  {
    text,
    contentType = 'text/html; charset=utf-8',
    headers = {},
  }: { text: string; contentType?: string; headers?: Record<string, string> },
  { https, isHead }: { https: boolean; isHead: boolean },
): PublicResponse {
  const body = new TextEncoder().encode(text);
  return {
    status,
    headers: {
      ...securityHeaders({ https }),
      'Cache-Control': 'no-store',
      'Content-Type': contentType,
      'Content-Length': String(body.length),
      ...headers,
    },
    body: isHead ? null : body,
  };
}

/** What others wrote is saved, under the name of its address, and runs nothing. */
const attachmentHeaders = (path: string) => ({
  'Content-Security-Policy': FILE_POLICY,
  'Content-Disposition': `attachment; filename="evidence-${path.slice(path.lastIndexOf('/') + 1)}"`,
});

const isOpenData = (path: string) => path.startsWith('/data/') || path === '/edition.json';

const isPicture = ({ contentType }: EditionFile) => contentType.startsWith('image/');

const oneHeader = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header.join(', ') : (header ?? '');

// Rows of the database share a larger buffer; a response body must own its bytes' type, not a copy of them.
const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);

function chooseBody(
  file: EditionFile,
  accepted: string,
): { body: Uint8Array; encoding: 'br' | 'gzip' | null } {
  if (file.bodyBrotli && accepts(accepted, 'br')) return { body: file.bodyBrotli, encoding: 'br' };
  if (file.bodyGzip && accepts(accepted, 'gzip')) return { body: file.bodyGzip, encoding: 'gzip' };
  return { body: file.body, encoding: null };
}

/** If-None-Match holds this tag among others, weak or strong, or it is "*". */
function matches(header: string, etag: string): boolean {
  if (header === '') return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
