'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type RequestFormProps = { action: FormActionHandler; measureRef: string };

const WORDS = {
  askedOf: {
    label: 'Who is asked?',
    hint: 'The force, or the organisation that holds the figures. A team or a role, not a person’s name.',
  },
  note: {
    label: 'Which figures are asked for?',
    hint: 'The periods, what is counted and out of what. Do not write anything about a case.',
  },
  dueOn: { label: 'When are they due?' },
};

/** Who is asked for which figures, and by when. */
export function RequestForm({ action, measureRef }: RequestFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      drafts={{ form: 'request', fields: ['note'] }}
      hidden={{ measure: measureRef }}
    >
      {({ field, date }) => (
        <>
          <TextInput {...field('askedOf')} />
          <Textarea {...field('note')} rows={4} />
          <DateInput {...date('dueOn')} />
          <Button>Record this request</Button>
        </>
      )}
    </ActionForm>
  );
}
