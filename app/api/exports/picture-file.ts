import type { PictureFormat } from '@/lib/domain/picture-kinds';

/**
 * `hash` is of all that the picture shows; `name` is neutral, because file names are read by other people. `isCovered`:
 * small counts were taken out of it.
 */
type PictureFile = { hash: string; format: PictureFormat; name: string; isCovered: boolean };

const TYPES: Record<PictureFormat, string> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

// A browser may keep a covered picture, and asks each time whether it still holds. What only the office may see is not
// left behind on a machine that others use too.
const kept = ({ hash, format, isCovered }: PictureFile) => ({
  'Cache-Control': isCovered ? 'private, no-cache' : 'private, no-store',
  Vary: 'Cookie',
  ETag: `"${hash}.${format}"`,
});

/** True when the browser that asks holds this very picture. */
export function holdsPicture({ headers }: Request, { hash, format }: PictureFile): boolean {
  const tags = headers.get('if-none-match')?.split(',') ?? [];
  return tags.some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}.${format}"`);
}

/** The answer for a browser that holds the picture. */
export function pictureUnchanged(file: PictureFile): Response {
  return new Response(null, { status: 304, headers: kept(file) });
}

/** A picture to show or to keep. Opened by itself it can run nothing and load nothing; `proxy.ts` sees to that. */
export function pictureFile(file: PictureFile, bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      ...kept(file),
      'Content-Type': TYPES[file.format],
      'Content-Disposition': `attachment; filename="${file.name}.${file.format}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The answer while the worker is too busy or not there. */
export function notDrawnYet(): Response {
  return new Response('This chart is being drawn. Please ask again in a few seconds.', {
    status: 503,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Retry-After': '5',
    },
  });
}
