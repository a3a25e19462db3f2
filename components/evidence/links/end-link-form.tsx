'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type EndLinkFormProps = { action: FormActionHandler; evidenceId: string; link: string };

const WORDS = {
  reason: { label: 'Why are you unlinking it?', hint: 'This is saved with your name.' },
};

/** Ends a link of evidence, with the reason. */
export function EndLinkForm({ action, evidenceId, link }: EndLinkFormProps) {
  return (
    <ActionForm action={action} words={WORDS} page="Unlink evidence" hidden={{ id: evidenceId, link }}>
      {({ field }) => (
        <>
          <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />
          <Button>Unlink this evidence</Button>
        </>
      )}
    </ActionForm>
  );
}
