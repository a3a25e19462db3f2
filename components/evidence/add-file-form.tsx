'use client';

import { ActionForm } from '@/components/forms/action-form';
import { UploadProgress } from '@/components/forms/upload-progress';
import { useUpload } from '@/components/forms/use-upload';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { LARGEST_EVIDENCE_FILE, TOO_LARGE_EVIDENCE } from '@/lib/domain/evidence/evidence-file';
import { UPLOADS } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  file: {
    label: 'Add a file',
    labelSize: 's',
    hint: 'PDF, Word (.docx), Excel (.xlsx), ODS, CSV, PNG or JPEG, up to 25 MB. It is checked before anybody can open it. Panel members can open it when the evidence is accepted and meant for them, and a virus scanner has cleared it.',
  },
} as const;

const UPLOAD = {
  ...{ address: UPLOADS.evidenceFile, field: 'file' },
  ...{ most: LARGEST_EVIDENCE_FILE, sentence: TOO_LARGE_EVIDENCE },
};

type AddFileFormProps = { action: FormActionHandler; evidenceId: string };

/** Adds a file to evidence that has not been decided on. It is checked before anybody can open it. */
export function AddFileForm({ action, evidenceId }: AddFileFormProps) {
  const { send, part } = useUpload(action, UPLOAD);
  return (
    <ActionForm action={send} words={WORDS} hidden={{ id: evidenceId }} id="add-file">
      {({ blank }) => (
        <>
          <FileInput {...blank('file')} accept=".pdf,.docx,.xlsx,.ods,.csv,.png,.jpg,.jpeg" />
          <UploadProgress part={part} />
          <Button look="secondary">Add this file</Button>
        </>
      )}
    </ActionForm>
  );
}
