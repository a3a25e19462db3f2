'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type DiscardExtractFormProps = {
  action: FormActionHandler;
  inspection: string;
  extract: { id: string; version: number };
};

const WORDS = { reason: { label: 'Why should it be discarded?' } };

/** Discards a record of the document, with the reason. */
export function DiscardExtractForm({ action, inspection, extract }: DiscardExtractFormProps) {
  const { id, version } = extract;
  return (
    <ActionForm action={action} words={WORDS} hidden={{ inspection, id, version }} id="discard">
      {({ field }) => (
        <>
          <Textarea {...field('reason')} limit={500} rows={3} />
          <Button look="secondary">Discard this record</Button>
        </>
      )}
    </ActionForm>
  );
}
