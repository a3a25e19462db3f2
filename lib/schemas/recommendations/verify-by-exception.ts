import { z } from 'zod';
import { ASSURANCE_OF_EXCEPTION, EXCEPTION_DECISIONS } from '@/lib/domain/recommendations/exception';
import { confirmRequirementForm } from '@/lib/schemas/assess-requirement';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { LONGEST_EXPLANATION, writtenWords } from '@/lib/schemas/fields/written-words';

const reason = writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION });

/** What somebody asks a second person to agree to: that a part is verified although its evidence is weaker than the rules ask. */
export const askForExceptionForm = confirmRequirementForm.extend({
  assurance: z.enum(ASSURANCE_OF_EXCEPTION, 'Select how sure the office is'),
  reason,
});
export type AskForExceptionInput = z.output<typeof askForExceptionForm>;

/** What the second person decides. */
export const decideExceptionForm = confirmRequirementForm.extend({
  exception: z.uuid(),
  decision: keyOf(EXCEPTION_DECISIONS, 'Select whether you agree'),
  reason,
});
export type DecideExceptionInput = z.output<typeof decideExceptionForm>;
