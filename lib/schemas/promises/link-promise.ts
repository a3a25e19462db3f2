import { z } from 'zod';
import { SLUG } from '@/lib/domain/address-parts';
import { several } from '../fields/form-fields';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { inspectionSlug, recommendationRef, requirementRef } from '../record-place';
import { promisePlace } from './promise-place';

/** How the form names a recommendation as a whole among its parts. */
export const WHOLE = 'whole';

/** A promise that is also to serve a recommendation, or parts of one, of any inspection. */
export const linkPromiseForm = z.object({
  ...promisePlace,
  toInspection: inspectionSlug,
  toRecommendation: recommendationRef,
  things: several(
    z.array(z.union([z.literal(WHOLE), requirementRef])).min(1, 'Select what the promise also serves'),
  ),
  reason: writtenWords({
    ask: 'Enter why it serves this too',
    subject: 'Why it serves this too',
    most: LONGEST_EXPLANATION,
  }),
});
export type LinkPromiseInput = z.output<typeof linkPromiseForm>;

/** A link that is to be ended. */
export const endPromiseLinkForm = z.object({
  ...promisePlace,
  link: z.uuid('Select the link to end'),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
});
export type EndPromiseLinkInput = z.output<typeof endPromiseLinkForm>;

/** `?toInspection=…&toRecommendation=5` on a page about a promise: what was chosen of the record. */
export const chosenPlace = z
  .object({
    toInspection: z.string().regex(SLUG).nullable().catch(null),
    toRecommendation: recommendationRef.nullable().catch(null),
  })
  .catch({ toInspection: null, toRecommendation: null });
