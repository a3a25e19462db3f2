import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import type { Snapshot } from './snapshot';

/** The key of a recommendation of an edition, which is of one body. */
export function keyIn(
  { body }: Pick<Snapshot, 'body'>,
  { inspectionSlug, ref }: { inspectionSlug: string; ref: string },
): RecommendationKey {
  return { body, inspection: inspectionSlug, ref };
}
