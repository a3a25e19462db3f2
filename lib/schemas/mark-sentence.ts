import { z } from 'zod';
import { writtenWords } from './fields/written-words';
import { inspectionSlug, recordVersion } from './record-place';

/** Why a sentence needs no record is one plain reason. */
export const LONGEST_MARK_REASON = 500;

const sentencePlace = {
  inspection: inspectionSlug,
  sentence: z.coerce.number().int().positive().max(100_000),
  version: recordVersion,
};

/** The office's word that a sentence needs no record, with the reason. */
export const markSentenceForm = z.object({
  ...sentencePlace,
  reason: writtenWords({
    ask: 'Enter why this sentence needs no record',
    subject: 'The reason',
    most: LONGEST_MARK_REASON,
  }),
});
export type MarkSentenceInput = z.output<typeof markSentenceForm>;

/** Takes that word back. */
export const unmarkSentenceForm = z.object(sentencePlace);
export type UnmarkSentenceInput = z.output<typeof unmarkSentenceForm>;

/** The address of the response to an inspection, and of one sentence of it. */
export const documentParams = z.object({ slug: inspectionSlug });
export const sentenceParams = documentParams.extend({
  position: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});
