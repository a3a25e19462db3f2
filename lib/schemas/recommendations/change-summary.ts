import { z } from 'zod';
import { LONGEST_SUMMARY } from '@/lib/domain/recommendations/summary';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { inspectionSlug, recommendationRef, recordVersion } from '../record-place';

/** The plain summary of a recommendation as it is to be from now on: one line, because it is a heading. */
export const changeSummaryForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  version: recordVersion,
  summary: writtenWords({
    ask: 'Enter the summary',
    subject: 'The summary',
    most: LONGEST_SUMMARY,
  }).transform((text) => text.replace(/\s+/g, ' ')),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
});
export type ChangeSummaryInput = z.output<typeof changeSummaryForm>;
