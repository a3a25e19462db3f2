'use client';

import { ActionForm } from '@/components/forms/action-form';
import { useRefusingLargeFiles } from '@/components/forms/large-files';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { LARGEST_EVIDENCE_FILE, TOO_LARGE_EVIDENCE } from '@/lib/domain/evidence/evidence-file';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  file: {
    label: 'Add a file',
    labelSize: 's',
    hint: 'PDF, Word (.docx), Excel (.xlsx), ODS, CSV, PNG or JPEG, up to 25 MB. It is checked before anybody can open it. Panel members can open it when the evidence is accepted and meant for them, and a virus scanner has cleared it.',
  },
} as const;

const LIMIT = { field: 'file', most: LARGEST_EVIDENCE_FILE, sentence: TOO_LARGE_EVIDENCE };

type AddFileFormProps = { action: FormActionHandler; evidenceId: string };

/** Adds a file to evidence that has not been decided on. It is checked before anybody can open it. */
export function AddFileForm({ action, evidenceId }: AddFileFormProps) {
  const send = useRefusingLargeFiles(action, LIMIT);
  return (
    <ActionForm action={send} words={WORDS} hidden={{ id: evidenceId }} id="add-file">
      {({ blank }) => (
        <>
          <FileInput {...blank('file')} accept=".pdf,.docx,.xlsx,.ods,.csv,.png,.jpg,.jpeg" />
          <Button look="secondary">Add this file</Button>
        </>
      )}
    </ActionForm>
  );
}
