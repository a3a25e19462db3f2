'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { SUPPORT_LINE_FIELDS, SupportLineFields } from './support-line-fields';

/** Adds a support line. It is published when somebody has checked it. */
export function AddSupportLineForm({ action }: { action: FormActionHandler }) {
  return (
    <ActionForm action={action} words={SUPPORT_LINE_FIELDS} page="Add a support line">
      {(fields) => (
        <>
          <SupportLineFields fields={fields} />
          <Button>Add this support line</Button>
        </>
      )}
    </ActionForm>
  );
}
