import { refresh } from 'next/cache';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import type { MadePassword, MadePasswordHandler } from '@/lib/schemas/person';
import { type ReceivedForm, receiveForm } from '@/lib/server/request/received-form';

/**
 * The road of a write that ends in a password: permission → parse → service → the same page, with the password on it.
 * It is in that one answer and nowhere else: no address carries it, no log and no record.
 */
export function madePasswordAction<Input>(
  declaration: ReceivedForm<Input, MadePassword>,
): MadePasswordHandler {
  return async (_state, form) => {
    const outcome = await receiveForm(declaration, form);
    if (outcome.refused) return { form: outcome.refused, made: null };
    refresh();
    return { form: EMPTY_FORM, made: outcome.result };
  };
}
