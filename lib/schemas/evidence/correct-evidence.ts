import { z } from 'zod';
import { recordVersion } from '@/lib/schemas/record-place';
import { LONGEST_EXPLANATION, optionalWords } from '@/lib/schemas/fields/written-words';
import { fileEvidenceForm } from './file-evidence';

/** An item of evidence as somebody corrects it. */
export const correctEvidenceForm = fileEvidenceForm
  .omit({ inspection: true, recommendation: true, requirements: true, state: true })
  .extend({
    id: z.uuid(),
    version: recordVersion,
    // Only some corrections need one.
    reason: optionalWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
  });
export type CorrectEvidenceInput = z.output<typeof correctEvidenceForm>;

/** What was corrected, as it is kept. */
export const evidenceChangesJson = z
  .array(z.object({ label: z.string(), from: z.string().nullable(), to: z.string() }))
  .readonly();
