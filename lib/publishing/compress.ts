import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Compressed = { bodyBrotli: Uint8Array | null; bodyGzip: Uint8Array | null };

/** A file that is sent to everybody as it is. */
export const AS_IT_IS: Compressed = { bodyBrotli: null, bodyGzip: null };

/** True for files that are packed in themselves: packing them again takes long and gains a fifteenth. */
export function isPacked(contentType: string): boolean {
  return contentType === 'image/png' || contentType === 'application/pdf';
}

/**
 * The bytes as hard compressed as they go (brotli 11, gzip 9 without a time stamp), once for all readers to come. Null
 * where it would not make them smaller. The same bytes in give the same bytes out.
 */
export async function compress(body: Uint8Array): Promise<Compressed> {
  const [bodyBrotli, bodyGzip] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { bodyBrotli: ifSmaller(bodyBrotli, body), bodyGzip: ifSmaller(bodyGzip, body) };
}

const ifSmaller = (smaller: Uint8Array, body: Uint8Array) => (smaller.length < body.length ? smaller : null);
