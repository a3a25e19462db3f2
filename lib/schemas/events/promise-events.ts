import { z } from 'zod';
import { PROMISE_STATES, type PromiseState } from '@/lib/domain/promises/promise';
import { changeOfState, eventKind, word } from './event-kind';

/** What is recorded of a promise. */
export const promiseEvents = {
  'commitment checked': eventKind(
    { from: word<PromiseState>(), to: word<PromiseState>(), reason: z.string() },
    {
      verb: 'checked',
      title: () => 'Promise checked',
      changes: (detail) => [changeOfState(detail, PROMISE_STATES)],
    },
  ),
};
