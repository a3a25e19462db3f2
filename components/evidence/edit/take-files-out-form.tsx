'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { LONGEST_ERASURE_REASON } from '@/lib/schemas/office/erasure';

const WORDS = {
  reason: {
    label: 'Why must its files be taken out?',
    hint: 'This is saved in the history with your name. Do not repeat the personal data here.',
  },
};

type TakeFilesOutFormProps = { action: FormActionHandler; evidenceId: string };

/** Begins to take the files of an item of evidence out: a second person must agree. */
export function TakeFilesOutForm({ action, evidenceId }: TakeFilesOutFormProps) {
  return (
    <ActionForm action={action} words={WORDS} hidden={{ id: evidenceId }} id="take-files-out">
      {({ field }) => (
        <>
          <Textarea {...field('reason')} limit={LONGEST_ERASURE_REASON} rows={2} />
          <Button look="secondary">Ask to take its files out</Button>
        </>
      )}
    </ActionForm>
  );
}
