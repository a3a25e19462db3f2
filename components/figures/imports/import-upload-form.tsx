'use client';

import { ActionForm } from '@/components/forms/action-form';
import { UploadProgress } from '@/components/forms/upload-progress';
import { useUpload } from '@/components/forms/use-upload';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { Select } from '@/components/ui/select';
import { LARGEST_FILE, LIKE_THE_LAST, NO_TARGET, TOO_LARGE_A_FILE } from '@/lib/domain/figures/figure-import';
import { UPLOADS } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ImportTargetFields } from './import-target-fields';

export type UploadFormProps = {
  action: FormActionHandler;
  measureRef: string;
  series: readonly { value: string; text: string }[];
  mappingNames: readonly string[];
  /** The name of the last file of the measure that was saved; null when there is none. */
  lastFile: string | null;
};

const WORDS = {
  file: {
    label: 'File of figures',
    hint: 'CSV, XLSX (Excel) or ODS, up to 25 MB. It must not hold names or anything about a case.',
  },
  mappingName: { label: 'How is the file read?' },
};

const waysOfReading = (names: readonly string[], lastFile: string | null) => [
  ...(lastFile === null ? [] : [{ value: LIKE_THE_LAST, text: `As the last file, ${lastFile}` }]),
  ...names.map((name) => ({ value: name, text: name })),
];

const UPLOAD = { address: UPLOADS.figures, field: 'file', most: LARGEST_FILE, sentence: TOO_LARGE_A_FILE };

/** Uploads a file of figures. Nothing is saved until the person has seen what saving would do. */
export function ImportUploadForm({ action, measureRef, series, mappingNames, lastFile }: UploadFormProps) {
  const ways = waysOfReading(mappingNames, lastFile);
  const { send, part } = useUpload(action, UPLOAD);
  return (
    <ActionForm
      action={send}
      words={WORDS}
      page={`Import figures for measure ${measureRef}`}
      hidden={{ measure: measureRef }}
    >
      {({ blank, field, state }) => (
        <>
          <FileInput {...blank('file')} accept=".csv,.tsv,.txt,.xlsx,.ods" />
          <ImportTargetFields state={state} series={series} target={NO_TARGET} />
          {ways.length > 0 && (
            <Select
              {...field('mappingName', lastFile === null ? '' : LIKE_THE_LAST)}
              emptyText="Work it out from the file"
              options={ways}
            />
          )}
          <UploadProgress part={part} />
          <Button>Upload and look at it</Button>
        </>
      )}
    </ActionForm>
  );
}
