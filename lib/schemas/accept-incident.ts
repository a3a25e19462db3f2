import { z } from 'zod';
import { typedText } from './fields/typed-text';

const MOST_WORDS = 1000;

/** Which incident an approver accepts, and why; `page` is the edition whose page they are on. */
export const acceptIncidentForm = z.object({
  page: z.uuid(),
  incident: z.uuid('Select what you accept'),
  why: typedText()
    .min(10, 'Say why you accept this, in a sentence')
    .max(MOST_WORDS, `The reason must be ${MOST_WORDS} characters or fewer`),
});
export type AcceptIncidentInput = Omit<z.output<typeof acceptIncidentForm>, 'page'>;
