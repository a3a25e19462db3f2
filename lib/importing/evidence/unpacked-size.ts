import { once } from 'node:events';
import { createInflateRaw } from 'node:zlib';
import type { ZipEntry } from '../figures/files/zip-directory';

const STORED = 0;
/** Of unpacked bytes held at a time: what is measured is not kept. */
const PIECE = 64 * 1024;

/**
 * Whether a part of a ZIP unpacks to the size that the list of contents claims. Unpacking ends where the claim is passed,
 * so a lie costs no more than what it claims; false too for a part that cannot be unpacked.
 */
export async function isSizeAsListed(
  packed: Uint8Array,
  { method, size }: Pick<ZipEntry, 'method' | 'size'>,
): Promise<boolean> {
  if (method === STORED) return packed.length === size;
  const inflating = createInflateRaw({ chunkSize: PIECE });
  let real = 0;
  inflating.on('data', (piece: Uint8Array) => {
    real += piece.length;
    if (real > size) inflating.destroy();
  });
  inflating.end(packed);
  // An unhandled 'error' would end the process; `once` rejects for it.
  const hasClosed = once(inflating, 'close').then(
    () => true,
    () => false,
  );
  return (await hasClosed) && real === size;
}
