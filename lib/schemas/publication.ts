import { z } from 'zod';
import { typedText } from './fields/typed-text';
import { LONGEST_EXPLANATION, writtenWords } from './fields/written-words';

const MOST_WORDS = 2000;

/** What the person who prepares an edition is asked. */
export const preparePublicationForm = z.object({
  changeNote: typedText()
    .min(10, 'Say what changed in this edition, in a sentence the public can read')
    .max(MOST_WORDS, `What changed must be ${MOST_WORDS} characters or fewer`),
});
export type PreparePublicationInput = z.output<typeof preparePublicationForm>;

/** The decision to publish, on the very edition that was looked at. */
export const approvePublicationForm = z.object({
  id: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  looked: z.literal('yes', 'Confirm that you have looked at the preview'),
});
/** Without the tick, which the form itself insists on. */
export type ApprovePublicationInput = Omit<z.output<typeof approvePublicationForm>, 'looked'>;

/** An edition that nobody works on: to be started again, or given up. */
export const stuckPublicationForm = z.object({ id: z.uuid() });
export type StuckPublicationInput = z.output<typeof stuckPublicationForm>;

export const returnPublicationForm = z.object({
  id: z.uuid(),
  reason: typedText()
    .min(10, 'Say why you are sending this edition back, so that it can be corrected')
    .max(MOST_WORDS, `The reason must be ${MOST_WORDS} characters or fewer`),
});
export type ReturnPublicationInput = z.output<typeof returnPublicationForm>;

/** The end of a trial, by an administrator. */
export const endTrialForm = z.object({
  reason: writtenWords({ ask: 'Enter the reason', subject: 'The reason', most: LONGEST_EXPLANATION }),
  sure: z.literal('yes', 'Say that you have read what changes'),
});
export type EndTrialInput = z.output<typeof endTrialForm>;
