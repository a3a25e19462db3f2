'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { NO_TARGET } from '@/lib/domain/figure-import';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { ImportTargetFields } from './import-target-fields';

export type UploadFormProps = {
  action: FormActionHandler;
  measureRef: string;
  series: readonly { value: string; text: string }[];
  mappingNames: readonly string[];
};

/** Uploads a file of figures. Nothing is saved until the person has seen what saving would do. */
export function ImportUploadForm({ action, measureRef, series, mappingNames }: UploadFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Import figures for measure ${measureRef}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: measureRef }}>
        <FileInput
          name="file"
          label="File of figures"
          hint="CSV, XLSX (Excel) or ODS, up to 10 MB. It must not hold names or anything about a case."
          accept=".csv,.tsv,.txt,.xlsx,.ods"
          error={errorOf(state, 'file')}
        />
        <ImportTargetFields state={state} series={series} target={NO_TARGET} />
        {mappingNames.length > 0 && (
          <Select
            name="mappingName"
            label="How is the file read?"
            emptyText="Propose a way"
            options={mappingNames.map((name) => ({ value: name, text: name }))}
            value={typedOr(state, 'mappingName', '')}
            error={errorOf(state, 'mappingName')}
          />
        )}
        <Button>Upload and look at it</Button>
      </Form>
    </>
  );
}
