import { z } from 'zod';
import { LARGEST_EVIDENCE_FILE, TOO_LARGE_EVIDENCE } from '@/lib/domain/evidence/evidence-file';

/** A file for an item of evidence. What is in it is looked at by the service. */
export const addEvidenceFileForm = z.object({
  id: z.uuid(),
  file: z
    .custom<File>((sent) => sent instanceof File && sent.size > 0, 'Select a file')
    .refine((file) => !(file instanceof File) || file.size <= LARGEST_EVIDENCE_FILE, TOO_LARGE_EVIDENCE),
});
export type AddEvidenceFileInput = z.output<typeof addEvidenceFileForm>;

/** The address of one file of an item of evidence. */
export const evidenceFileParams = z.object({ id: z.uuid(), file: z.string() });

/** A file whose check is to be started again. */
export const checkFileAgainForm = z.object({ id: z.uuid(), file: z.uuid() });
export type CheckFileAgainInput = z.output<typeof checkFileAgainForm>;
