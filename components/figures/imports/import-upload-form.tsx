'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { Select } from '@/components/ui/select';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ImportTargetFields } from './import-target-fields';

export type UploadFormProps = {
  action: FormActionHandler;
  measureRef: string;
  series: readonly { value: string; text: string }[];
  mappingNames: readonly string[];
};

const WORDS = {
  file: {
    label: 'File of figures',
    hint: 'CSV, XLSX (Excel) or ODS, up to 10 MB. It must not hold names or anything about a case.',
  },
  mappingName: { label: 'How is the file read?' },
};

/** Uploads a file of figures. Nothing is saved until the person has seen what saving would do. */
export function ImportUploadForm({ action, measureRef, series, mappingNames }: UploadFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      page={`Import figures for measure ${measureRef}`}
      hidden={{ measure: measureRef }}
    >
      {({ blank, field, state }) => (
        <>
          <FileInput {...blank('file')} accept=".csv,.tsv,.txt,.xlsx,.ods" />
          <ImportTargetFields state={state} series={series} target={NO_TARGET} />
          {mappingNames.length > 0 && (
            <Select
              {...field('mappingName')}
              emptyText="Work it out from the file"
              options={mappingNames.map((name) => ({ value: name, text: name }))}
            />
          )}
          <Button>Upload and look at it</Button>
        </>
      )}
    </ActionForm>
  );
}
