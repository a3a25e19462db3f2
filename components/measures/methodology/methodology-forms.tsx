'use client';

import { ActionForm, ButtonForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type FormProps = { action: FormActionHandler; measure: string; version: number };

const WORDS = {
  words: {
    label: 'How is it counted?',
    hint: 'Leave out what the record knows: it is listed below and worked out each time.',
  },
} as const;

/** A new version of the words, begun with those of the newest one. */
export function WriteMethodologyForm({ action, measure, version, words }: FormProps & { words: string }) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      drafts={{ form: 'methodology', fields: ['words'] }}
      hidden={{ measure, version }}
      id="write-methodology"
    >
      {({ field }) => (
        <>
          <Textarea {...field('words', words)} limit={LONGEST_EXPLANATION} rows={10} />
          <Button>Save as a new version</Button>
        </>
      )}
    </ActionForm>
  );
}

/** An approver agrees to the newest version. */
export function ApproveMethodologyForm({ action, measure, version }: FormProps) {
  return (
    <ButtonForm action={action} hidden={{ measure, version }} id="approve-methodology">
      <Button>Approve version {version}</Button>
    </ButtonForm>
  );
}
