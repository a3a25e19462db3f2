import { z } from 'zod';
import { SLUG } from '@/lib/domain/address-parts';
import { reasonField } from '@/lib/schemas/edit-measure';
import { inspectionSlug, recommendationRef, requirementRef } from '@/lib/schemas/record-place';

const ticked = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(item).readonly(),
  );

/** Evidence that is to be linked to parts and promises of a recommendation. */
export const linkEvidenceForm = z.object({
  id: z.uuid(),
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  requirements: ticked(requirementRef),
  promises: ticked(z.uuid()),
});
export type LinkEvidenceInput = z.output<typeof linkEvidenceForm>;

/** A link that is to be ended. */
export const endEvidenceLinkForm = z.object({
  id: z.uuid(),
  link: z.uuid(),
  reason: reasonField('Enter why you are unlinking it'),
});
export type EndEvidenceLinkInput = z.output<typeof endEvidenceLinkForm>;

/** The address of one link of an item of evidence. */
export const evidenceLinkParams = z.object({ id: z.uuid(), link: z.uuid() });

/** `?inspection=…&recommendation=5` on the page that links evidence: what was chosen of the record. */
export const chosenRecommendation = z
  .object({
    inspection: z.string().regex(SLUG).nullable().catch(null),
    recommendation: recommendationRef.nullable().catch(null),
  })
  .catch({ inspection: null, recommendation: null });
