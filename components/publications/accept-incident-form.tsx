'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  incident: { label: 'Which of these do you accept?' },
  why: {
    label: 'Why can this edition stay public?',
    hint: 'The office reads this on the checklist of each later edition. It is not published.',
  },
} as const;

type AcceptIncidentFormProps = { action: FormActionHandler; page: string; choices: readonly Choice[] };

/** Leaves an edition public though a small number can be worked out from it, with the reason. */
export function AcceptIncidentForm({ action, page, choices }: AcceptIncidentFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      drafts={{ form: 'accept-incident', fields: ['why'] }}
      hidden={{ page }}
      id="accept-incident"
    >
      {({ field }) => (
        <>
          <Radios {...field('incident')} choices={choices} />
          <Textarea {...field('why')} rows={3} />
          <Button look="secondary">Accept</Button>
        </>
      )}
    </ActionForm>
  );
}
