import { z } from 'zod';
import { SUFFICIENCY_TICKS } from '@/lib/domain/evidence/sufficiency';
import { writtenWords } from '@/lib/schemas/fields/written-words';
import { recordVersion } from '@/lib/schemas/record-place';

const LONGEST_NOTE = 2000;

const ticks = z.preprocess(
  (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.enum(SUFFICIENCY_TICKS)).readonly(),
);

/** The decision on an item of evidence, on the version that was looked at. */
export const decideEvidenceForm = z.object({
  id: z.uuid(),
  version: recordVersion,
  sufficiency: ticks,
  decision: z.enum(['accepted', 'rejected'], 'Select your decision'),
  note: writtenWords({
    ask: 'Enter the reason for your decision',
    subject: 'The reason',
    most: LONGEST_NOTE,
  }),
});
export type DecideEvidenceInput = z.output<typeof decideEvidenceForm>;

/** Hands a draft to the approvers. */
export const sendEvidenceForm = decideEvidenceForm.pick({ id: true, version: true });
export type SendEvidenceInput = z.output<typeof sendEvidenceForm>;
