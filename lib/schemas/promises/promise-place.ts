import { z } from 'zod';
import { inspectionSlug, recommendationRef, recordVersion, type RecommendationPlace } from '../record-place';

/** A promise as a form names it. */
export type PromisePlace = RecommendationPlace & { promise: string };

/** What every form about a promise carries without asking. */
export const promisePlace = {
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  promise: z.uuid(),
  version: recordVersion,
};

/** The part of an address that names a promise. What is no id names none. */
export const promiseParams = z.object({ id: z.string() });
