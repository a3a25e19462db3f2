'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { SuggestedPart } from '@/lib/domain/inspections/suggestions';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type ChangePartFormProps = {
  action: FormActionHandler;
  hidden: { id: string; version: number; suggestion: string };
  part: SuggestedPart;
};

const WORDS = {
  text: { label: 'What is asked?', hint: 'One thing that can be assessed by itself.' },
  addressedTo: { label: 'Whom is it for?' },
};

const FOR = [
  { value: 'local', text: 'Our area: the force or the office' },
  { value: 'national', text: 'A national body' },
];

/** Accepts a part in other words, or for somebody else. */
export function ChangePartForm({ action, hidden, part }: ChangePartFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      page="A part that was suggested"
      drafts={{ form: `accept-${hidden.suggestion}`, fields: ['text'] }}
      hidden={{ ...hidden, decide: 'accept-part' }}
    >
      {({ field }) => (
        <>
          <Textarea {...field('text', part.text)} rows={6} />
          <Radios {...field('addressedTo', part.addressedTo)} choices={FOR} />
          <Button>Accept this part</Button>
        </>
      )}
    </ActionForm>
  );
}
