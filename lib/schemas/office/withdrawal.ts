import { z } from 'zod';
import { WITHDRAWAL_DECISIONS } from '@/lib/domain/publications/withdrawal';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { writtenWords } from '@/lib/schemas/fields/written-words';

/** How many characters the reason for a withdrawal may have. */
export const LONGEST_WITHDRAWAL_REASON = 1000;

const reason = (ask: string) => writtenWords({ ask, subject: 'The reason', most: LONGEST_WITHDRAWAL_REASON });

/** One person asks that an edition be withdrawn. */
export const askWithdrawalForm = z.object({
  id: z.uuid(),
  reason: reason('Enter why it is withdrawn'),
});
export type AskWithdrawalInput = z.output<typeof askWithdrawalForm>;

/** Another decides. */
export const decideWithdrawalForm = z.object({
  id: z.uuid(),
  withdrawal: z.uuid(),
  decision: keyOf(WITHDRAWAL_DECISIONS, 'Select whether it is withdrawn'),
  reason: reason('Enter why you decide so'),
});
export type DecideWithdrawalInput = z.output<typeof decideWithdrawalForm>;
