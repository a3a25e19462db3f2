import { notFoundPath } from '@/lib/domain/paths/public';

/** What an address inside an edition leads to: a file to look up, or a better address to go to (relative to this one). */
export type PathInEdition = { file: string } | { redirect: string };

/**
 * Reads the path of a request inside an edition. Links in pages are relative, so a page must have one address only: a
 * final slash leads to the page without it. The first page also answers at "/overview", which needs no final slash
 * anywhere. Null when no page can have such a path.
 */
export function readPath(path: string): PathInEdition | null {
  const plain = decode(path);
  if (plain === null || !plain.startsWith('/') || plain.includes('//')) return null;
  if (plain === '/' || plain === '/overview') return { file: '/' };
  // Asked for by browsers on pages that could not name their icon.
  if (plain === '/favicon.ico') return { file: '/favicon.svg' };
  if (!plain.endsWith('/')) return { file: plain };
  return { redirect: `../${encodeURIComponent(plain.split('/').at(-2) ?? '')}` };
}

/** The name of the file that answers for an address that has none. An edition has it for every depth it knows. */
export function notFoundFile(path: string): string {
  return notFoundPath(Math.max(0, path.split('/').length - 2));
}

/** The path of a request without its query. */
export function withoutQuery(path: string): string {
  return path.replace(/[?#].*$/s, '');
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
