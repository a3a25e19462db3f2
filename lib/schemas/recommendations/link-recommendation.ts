import { z } from 'zod';
import { LINK_KINDS } from '@/lib/domain/recommendations/recommendation-link';
import { keyOf } from '../fields/domain-words';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { inspectionSlug, recommendationRef } from '../record-place';

const place = { inspection: inspectionSlug, recommendation: recommendationRef };

/** A recommendation that is to be linked to another one, of any inspection. */
export const linkRecommendationForm = z.object({
  ...place,
  toInspection: inspectionSlug,
  toRecommendation: recommendationRef,
  kind: keyOf(LINK_KINDS, 'Select how the 2 recommendations are linked'),
  reason: writtenWords({ ask: 'Enter why they are linked', subject: 'Why', most: LONGEST_EXPLANATION }),
});
export type LinkRecommendationInput = z.output<typeof linkRecommendationForm>;

/** A link that is to be ended. */
export const endRecommendationLinkForm = z.object({
  ...place,
  link: z.uuid('Select the link to end'),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
});
export type EndRecommendationLinkInput = z.output<typeof endRecommendationLinkForm>;
