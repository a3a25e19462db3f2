'use client';

import { ActionForm } from '@/components/forms/action-form';
import { UploadProgress } from '@/components/forms/upload-progress';
import { useUpload } from '@/components/forms/use-upload';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { LARGEST_DOCUMENT, TOO_LARGE_A_DOCUMENT } from '@/lib/domain/inspections/document-import';
import { UPLOAD_DOCUMENT } from '@/lib/domain/paths/documents';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type DocumentUploadFormProps = {
  action: FormActionHandler;
  inspections: readonly { value: string; text: string }[];
};

const WORDS = {
  file: {
    label: 'The document',
    hint: 'Word (.docx), PDF, web page (.html), plain text or Markdown, up to 25 MB.',
  },
  words: { label: 'Or paste or type its words', hint: 'Leave this empty if you selected a file.' },
  inspection: { label: 'Which inspection does it belong to?' },
};

const UPLOAD = {
  address: UPLOAD_DOCUMENT,
  field: 'file',
  most: LARGEST_DOCUMENT,
  sentence: TOO_LARGE_A_DOCUMENT,
};

/** Uploads a report or a response, or takes its words. */
export function DocumentUploadForm({ action, inspections }: DocumentUploadFormProps) {
  const { send, part } = useUpload(action, UPLOAD);
  return (
    <ActionForm action={send} words={WORDS} page="Load a report or a response">
      {({ blank, field }) => {
        const pasted = field('words');
        return (
          <>
            {inspections.length > 0 && (
              <Select {...field('inspection')} emptyText="One that is not here yet" options={inspections} />
            )}
            <FileInput {...blank('file')} accept=".docx,.pdf,.html,.htm,.txt,.md" />
            <Textarea {...pasted} rows={8} />
            <UploadProgress part={part} />
            <Button>Load it and look at it</Button>
          </>
        );
      }}
    </ActionForm>
  );
}
