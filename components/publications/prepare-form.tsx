'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  changeNote: {
    label: 'What changed since the last edition?',
    labelSize: 'm',
    hint: 'A sentence or two that the public will read on the first page. Do not write names or anything about a case.',
  },
} as const;

/** Asks what changed, and hands the next edition to the worker. */
export function PrepareForm({ action }: { action: FormActionHandler }) {
  return (
    <ActionForm action={action} words={WORDS} drafts={{ form: 'prepare', fields: ['changeNote'] }}>
      {({ field }) => (
        <>
          <Textarea {...field('changeNote')} limit={2000} />
          <Button>Prepare this edition</Button>
        </>
      )}
    </ActionForm>
  );
}
