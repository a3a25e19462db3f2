'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_REASON } from '@/lib/schemas/edit-measure';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type WithdrawNoteFormProps = { action: FormActionHandler; measureRef: string; id: string };

/** Takes one note off the charts, with the reason. */
export function WithdrawNoteForm({ action, measureRef, id }: WithdrawNoteFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Withdraw a note of measure ${measureRef}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: measureRef, id }} id="withdraw-note">
        <Textarea
          name="reason"
          label="Why is it withdrawn?"
          hint="It stands in the history of this measure, under your name."
          value={typedOr(state, 'reason', '')}
          error={errorOf(state, 'reason')}
          limit={LONGEST_REASON}
          rows={3}
        />
        <Button>Withdraw this note</Button>
      </Form>
    </>
  );
}
