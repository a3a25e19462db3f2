'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  reason: {
    label: 'Why does the trial end?',
    labelSize: 'm',
    hint: 'This is kept in the history, with your name. It is not published.',
  },
  sure: { label: 'Before you end it' },
} as const;

/** Ends a trial for good. */
export function EndTrialForm({ action }: { action: FormActionHandler }) {
  return (
    <ActionForm action={action} words={WORDS} page="Trial" drafts={{ form: 'end-trial', fields: ['reason'] }}>
      {({ field, ticks }) => (
        <>
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} rows={3} />
          <Checkboxes
            {...ticks('sure')}
            choices={[{ value: 'yes', text: 'I have read what changes, and that it cannot be undone' }]}
          />
          <Button>End the trial</Button>
        </>
      )}
    </ActionForm>
  );
}
