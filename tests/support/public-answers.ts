import { createHash } from 'node:crypto';
import { openPublished } from '@/lib/data/publications/published';
import { createPublicFront } from '@/lib/server/public/public-front';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a reader is answered at each address: the status and the SHA-256 of the bytes. `url` is the public role's. */
export async function answersAt(url: string, addresses: readonly string[]): Promise<Record<string, string>> {
  const store = openPublished(url);
  const front = createPublicFront({ load: store.load });
  await front.start();
  await store.close();
  return Object.fromEntries(
    addresses.map((path) => {
      const { status, body } = front.respond({ method: 'GET', path, headers: {} });
      return [path, `${status} ${sha256(body ?? new Uint8Array())}`];
    }),
  );
}
