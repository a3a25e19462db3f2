import { z } from 'zod';
import { TOLD_STATES } from '@/lib/domain/promises/occurrences';
import { parseDay } from '@/lib/domain/day';
import { keyOf } from '../fields/domain-words';
import { LONGEST_EXPLANATION, writtenWords } from '../fields/written-words';
import { promisePlace } from './promise-place';

const ASK_PERIOD = 'Select the period';
const ASK_EVIDENCE = 'Select evidence from the list';

/** What is said of a period of a promise that comes round. */
export const tellOccurrenceForm = z.object({
  ...promisePlace,
  start: z.string(ASK_PERIOD).transform((typed, context) => {
    const start = parseDay(typed);
    if (start !== null) return start;
    context.addIssue({ code: 'custom', message: ASK_PERIOD });
    return z.NEVER;
  }),
  state: keyOf(TOLD_STATES, 'Select whether it was held'),
  note: writtenWords({ ask: 'Enter how you know', subject: 'How you know', most: LONGEST_EXPLANATION }),
  evidence: z
    .union([z.literal(''), z.uuid()], ASK_EVIDENCE)
    .optional()
    .transform((id) => id || null),
});
export type TellOccurrenceInput = z.output<typeof tellOccurrenceForm>;
