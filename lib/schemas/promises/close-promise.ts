import { z } from 'zod';
import { CLOSED_STATES, CLOSING_DECISIONS } from '@/lib/domain/promises/closing';
import { dateField } from '../fields/date-field';
import { keyOf } from '../fields/domain-words';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { promisePlace } from './promise-place';

/** What somebody asks a second person to agree to, for a promise of the office. */
export const askToCloseForm = z.object({
  ...promisePlace,
  state: z.enum(CLOSED_STATES, 'Select how it is closed'),
  evidence: z
    .union([z.literal(''), z.uuid()], 'Select evidence from the list')
    .optional()
    .transform((id) => id || null),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
  checkedOn: dateField('date of the check'),
});
export type AskToCloseInput = z.output<typeof askToCloseForm>;

/** What the second person decides. */
export const decideClosingForm = z.object({
  ...promisePlace,
  closing: z.uuid(),
  decision: keyOf(CLOSING_DECISIONS, 'Select whether you agree'),
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
});
export type DecideClosingInput = z.output<typeof decideClosingForm>;
