'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  file: {
    label: 'Add a file',
    labelSize: 's',
    hint: 'PDF, Word (.docx), Excel (.xlsx), ODS, CSV, PNG or JPEG, up to 25 MB. It is checked before anybody can open it. Panel members can open it when the evidence is accepted and meant for them, and a virus scanner has cleared it.',
  },
} as const;

type AddFileFormProps = { action: FormActionHandler; evidenceId: string };

/** Adds a file to evidence that has not been decided on. It is checked before anybody can open it. */
export function AddFileForm({ action, evidenceId }: AddFileFormProps) {
  return (
    <ActionForm action={action} words={WORDS} hidden={{ id: evidenceId }} id="add-file">
      {({ blank }) => (
        <>
          <FileInput {...blank('file')} accept=".pdf,.docx,.xlsx,.ods,.csv,.png,.jpg,.jpeg" />
          <Button look="secondary">Add this file</Button>
        </>
      )}
    </ActionForm>
  );
}
