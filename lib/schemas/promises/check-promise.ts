import { z } from 'zod';
import { CHECKED_STATES } from '@/lib/domain/promises/promise';
import { dateField } from '../fields/date-field';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { promisePlace } from './promise-place';

/** What a check of a promise found, and when it was made. */
export const checkPromiseForm = z.object({
  ...promisePlace,
  state: z.enum(CHECKED_STATES, 'Select the status of the promise'),
  reason: writtenWords({
    ask: 'Enter what the check found',
    subject: 'What the check found',
    most: LONGEST_EXPLANATION,
  }),
  checkedOn: dateField('date of the check'),
});
export type CheckPromiseInput = z.output<typeof checkPromiseForm>;
