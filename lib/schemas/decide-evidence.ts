import { z } from 'zod';
import { inspectionSlug, type RecommendationPlace, recommendationRef, recordVersion } from './record-place';
import { writtenWords } from './fields/written-words';

const LONGEST_NOTE = 2000;

/** The decision on an item of evidence, on the version that was looked at. */
export const decideEvidenceForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  id: z.uuid(),
  version: recordVersion,
  decision: z.enum(['accepted', 'rejected'], 'Select your decision'),
  note: writtenWords({
    ask: 'Enter the reason for your decision',
    subject: 'The reason',
    most: LONGEST_NOTE,
  }),
});
/** Without the place of the page it was decided on. */
export type DecideEvidenceInput = Omit<z.output<typeof decideEvidenceForm>, keyof RecommendationPlace>;

/** Hands a draft to the approvers. */
export const sendEvidenceForm = decideEvidenceForm.pick({
  inspection: true,
  recommendation: true,
  id: true,
  version: true,
});
export type SendEvidenceInput = Pick<DecideEvidenceInput, 'id' | 'version'>;
