'use client';

import { useActionState } from 'react';
import { errorOf, summaryOf, tickedOr, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type ApproveFormProps = { action: FormActionHandler; id: string; hash: string };

/** Agrees to publish the very edition that was looked at: its hash goes with the decision. */
export function ApproveForm({ action, id, hash }: ApproveFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id, hash }} id="approve">
      <Checkboxes
        name="looked"
        label="Before you approve"
        choices={[
          { value: 'yes', text: 'I have looked at the preview and agree that the public may read it' },
        ]}
        values={tickedOr(state, 'looked', [])}
        error={errorOf(state, 'looked')}
      />
      <Button>Approve and publish</Button>
    </Form>
  );
}

type ReturnFormProps = { action: FormActionHandler; id: string };

/** Sends the edition back to the office, with the reason. */
export function ReturnForm({ action, id }: ReturnFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id }} id="return">
      <Textarea
        name="reason"
        label="Why does it go back?"
        hint="The office reads this. It is not published."
        error={errorOf(state, 'reason')}
        value={typedOr(state, 'reason', '')}
        rows={3}
      />
      <Button look="secondary">Return this edition</Button>
    </Form>
  );
}
