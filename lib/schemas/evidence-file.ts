import { z } from 'zod';
import { LARGEST_EVIDENCE_FILE } from '@/lib/domain/evidence/evidence-file';
import { inspectionSlug, type RecommendationPlace, recommendationRef } from './record-place';

/** A file for an item of evidence. What is in it is looked at by the service. */
export const addEvidenceFileForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  id: z.uuid(),
  file: z
    .custom<File>((sent) => sent instanceof File && sent.size > 0, 'Select a file')
    .refine(
      (file) => !(file instanceof File) || file.size <= LARGEST_EVIDENCE_FILE,
      'The file must be 25 MB or smaller',
    ),
});
/** Without the place of the page it was sent from. */
export type AddEvidenceFileInput = Omit<z.output<typeof addEvidenceFileForm>, keyof RecommendationPlace>;
