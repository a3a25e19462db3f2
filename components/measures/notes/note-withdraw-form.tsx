'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type WithdrawNoteFormProps = {
  action: FormActionHandler;
  measureRef: string;
  id: string;
  what: 'note' | 'footnote';
};

const WORDS = {
  reason: {
    label: 'Why is it withdrawn?',
    hint: 'This is saved in the measure’s history with your name.',
  },
};

/** Takes one note off the charts, or one footnote away from its figures, with the reason. */
export function WithdrawNoteForm({ action, measureRef, id, what }: WithdrawNoteFormProps) {
  return (
    <ActionForm action={action} words={WORDS} hidden={{ measure: measureRef, id }} id="withdraw-note">
      {({ field }) => (
        <>
          <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />
          <Button>Withdraw this {what}</Button>
        </>
      )}
    </ActionForm>
  );
}
