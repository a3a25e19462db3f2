import { openPublished } from '@/lib/data/published';
import { type PublicFront, createPublicFront } from '@/lib/server/public-front';

/** The public front with the editions of the database `url` in memory. It goes on with what it has when that is gone. */
export async function openFront(
  url: string,
  { https }: { https: boolean },
): Promise<{ front: PublicFront; close: () => Promise<void> }> {
  const store = openPublished(url);
  const front = createPublicFront({
    load: store.load,
    loadAnchors: store.loadAnchors,
    listen: store.listen,
    https,
    onProblem: (problem) => console.error('The published editions could not be read:', problem),
  });
  await front.start();
  return { front, close: store.close };
}
