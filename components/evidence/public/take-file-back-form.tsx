'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type TakeFileBackFormProps = { action: FormActionHandler; ids: { id: string; file: string }; page: string };

const WORDS = {
  reason: {
    label: 'Why must it not go out?',
    hint: 'This is saved with your name. Do not write names or anything about a case.',
  },
};

/** Takes a file out of the editions to come. */
export function TakeFileBackForm({ action, ids, page }: TakeFileBackFormProps) {
  return (
    <>
      <p className="govuk-body">
        You can take it back. The next edition will not have it. An edition that is public keeps it until you
        withdraw that edition.
      </p>
      <ActionForm action={action} words={WORDS} page={page} hidden={ids}>
        {({ field }) => (
          <>
            <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />
            <Button look="warning">Take this file back</Button>
          </>
        )}
      </ActionForm>
    </>
  );
}
