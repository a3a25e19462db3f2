/**
 * The way from one page to another, written relative to the first. Both paths begin with "/" and have no final slash
 * except "/" itself. Because no link names a host or a root, the same bytes work at "/", inside a preview, and at the
 * address of an older edition.
 */
export function relativeLink(fromPath: string, toPath: string): string {
  const from = segmentsOf(fromPath).slice(0, -1);
  const to = segmentsOf(toPath);
  // The last part of the way is a page, never a folder to share.
  const most = Math.min(from.length, to.length - 1);
  let shared = 0;
  while (shared < most && from[shared] === to[shared]) shared += 1;
  const way = '../'.repeat(from.length - shared) + to.slice(shared).join('/');
  if (way === '') return './';
  // "a:b" would be read as another scheme, and "//" as another host.
  return /^[^/]*:/.test(way) || way.startsWith('/') ? `./${way}` : way;
}

/** "/a/b" is ["a", "b"]; "/" is [""]: a page without a name in the topmost folder. */
function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
