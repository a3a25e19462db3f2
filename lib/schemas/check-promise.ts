import { z } from 'zod';
import { CHECKED_STATES } from '@/lib/domain/promises/promise';
import { dateField } from './fields/date-field';
import { inspectionSlug, recommendationRef, recordVersion } from './record-place';
import { LONGEST_EXPLANATION, writtenWords } from './fields/written-words';

/** What a check of a promise found, and when it was made. */
export const checkPromiseForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  promise: z.uuid(),
  version: recordVersion,
  state: z.enum(CHECKED_STATES, 'Select the status of the promise'),
  reason: writtenWords({
    ask: 'Enter what the check found',
    subject: 'What the check found',
    most: LONGEST_EXPLANATION,
  }),
  checkedOn: dateField('date of the check'),
});
export type CheckPromiseInput = z.output<typeof checkPromiseForm>;
