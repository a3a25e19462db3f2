import { z } from 'zod';
import { COMMITMENT_STATES, type CommitmentState } from '@/lib/domain/promises/commitment';
import { changeOfState, eventKind, word } from './event-kind';

/** What is recorded of a promise. */
export const commitmentEvents = {
  'commitment checked': eventKind(
    { from: word<CommitmentState>(), to: word<CommitmentState>(), reason: z.string() },
    { verb: 'checked', changes: (detail) => [changeOfState(detail, COMMITMENT_STATES)] },
  ),
};
