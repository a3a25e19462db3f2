'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type ApproveFormProps = { action: FormActionHandler; id: string; hash: string };

const APPROVE_WORDS = { looked: { label: 'Before you approve' } };

const LOOKED = [{ value: 'yes', text: 'I have looked at the preview and agree that the public may read it' }];

/** Agrees to publish the very edition that was looked at: its hash goes with the decision. */
export function ApproveForm({ action, id, hash }: ApproveFormProps) {
  return (
    <ActionForm action={action} words={APPROVE_WORDS} hidden={{ id, hash }} id="approve">
      {({ ticks }) => (
        <>
          <Checkboxes {...ticks('looked')} choices={LOOKED} />
          <Button>Approve and publish</Button>
        </>
      )}
    </ActionForm>
  );
}

type ReturnFormProps = { action: FormActionHandler; id: string };

const RETURN_WORDS = {
  reason: { label: 'Why are you sending it back?', hint: 'The office reads this. It is not published.' },
};

/** Sends the edition back to the office, with the reason. */
export function ReturnForm({ action, id }: ReturnFormProps) {
  return (
    <ActionForm
      action={action}
      words={RETURN_WORDS}
      drafts={{ form: 'return', fields: ['reason'] }}
      hidden={{ id }}
      id="return"
    >
      {({ field }) => (
        <>
          <Textarea {...field('reason')} rows={3} />
          <Button look="secondary">Send back to the preparer</Button>
        </>
      )}
    </ActionForm>
  );
}
