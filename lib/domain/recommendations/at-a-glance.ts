import type { InspectionRecord } from '../inspections/inspection-record';
import type { PromiseAtAGlance } from '../promises/promise-at-a-glance';
import type { Found } from './assessment-record';
import type { PartDials } from './dials';
import type { RecommendationRecord } from './recommendation-record';
import type { RequirementRecord } from './requirement-record';

/*
 * What lists of a whole office tell of a recommendation: what holds now, without texts and histories. A whole record is one
 * too, so that the same rule works on both.
 */

export type PartAtAGlance = PartDials &
  Pick<RequirementRecord, 'id' | 'ref' | 'confirmed' | 'nextReviewOn' | 'exception'> & {
    found: (Pick<Found, 'finding'> & { reason: string }) | null;
  };

export type RecommendationAtAGlance = Pick<
  RecommendationRecord,
  'id' | 'bodySlug' | 'inspectionSlug' | 'ref' | 'summary' | 'nextReviewOn'
> & {
  requirements: readonly PartAtAGlance[];
  responses: readonly { promises: readonly PromiseAtAGlance[] }[];
  actions: readonly PromiseAtAGlance[];
};

/** An inspection with its recommendations, in the order of its document. */
export type InspectionAtAGlance = {
  inspection: Pick<
    InspectionRecord,
    'slug' | 'title' | 'shortTitle' | 'inspectorates' | 'publishedOn' | 'respondedOn' | 'sourceUrl'
  > & { hasDocument: boolean };
  recommendations: readonly RecommendationAtAGlance[];
};
