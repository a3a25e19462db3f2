import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import type { Snapshot } from './snapshot';

/** The key of a recommendation of an edition, which is of one inspection. */
export function keyIn(
  { body, inspection }: Pick<Snapshot, 'body' | 'inspection'>,
  { ref }: { ref: string },
): RecommendationKey {
  return { body, inspection: inspection.slug, ref };
}
