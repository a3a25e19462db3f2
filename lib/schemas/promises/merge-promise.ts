import { z } from 'zod';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { inspectionSlug, recommendationRef } from '../record-place';
import { promisePlace } from './promise-place';

/** A promise that is the same as another one, into which it is merged. */
export const mergePromiseForm = z.object({
  ...promisePlace,
  toInspection: inspectionSlug,
  toRecommendation: recommendationRef,
  into: z.uuid('Select the promise that remains'),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
});
export type MergePromiseInput = z.output<typeof mergePromiseForm>;
