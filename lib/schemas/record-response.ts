import { z } from 'zod';
import { POSITIONS, VOICES } from '@/lib/domain/promises/response';
import { dateField } from './fields/date-field';
import { LONGEST_EXPLANATION, optionalWords, writtenWords } from './fields/written-words';
import { inspectionSlug, recommendationRef, recordVersion } from './record-place';

/** How many characters the words of a response may have. The form says so below the box. */
export const LONGEST_RESPONSE = 20_000;

/** A later response to a recommendation, or an update of one, word for word. */
export const recordResponseForm = z.object({
  inspection: inspectionSlug,
  recommendation: recommendationRef,
  version: recordVersion,
  voice: z.enum(VOICES, 'Select who responds'),
  datedOn: dateField('date of the response'),
  position: z.enum(POSITIONS, 'Select what the response says of the recommendation'),
  text: writtenWords({ ask: 'Enter the response', subject: 'The response', most: LONGEST_RESPONSE }),
  planned: z.enum(['yes', 'no'], 'Select whether any action is planned'),
  whyNothing: optionalWords({
    ask: 'Enter why nothing is planned',
    subject: 'Why nothing is planned',
    most: LONGEST_EXPLANATION,
  }),
});
export type RecordResponseInput = z.output<typeof recordResponseForm>;
