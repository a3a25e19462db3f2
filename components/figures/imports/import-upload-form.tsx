'use client';

import { useSyncExternalStore } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import { Select } from '@/components/ui/select';
import { LARGEST_FILE, LIKE_THE_LAST, NO_TARGET } from '@/lib/domain/figures/figure-import';
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
    hint: 'CSV, XLSX (Excel) or ODS, up to 10 MB. It must not hold names or anything about a case.',
  },
  mappingName: { label: 'How is the file read?' },
};

const waysOfReading = (names: readonly string[], lastFile: string | null) => [
  ...(lastFile === null ? [] : [{ value: LIKE_THE_LAST, text: `As the last file, ${lastFile}` }]),
  ...names.map((name) => ({ value: name, text: name })),
];

const TOO_LARGE = { field: 'file', sentence: 'The file must be 10 MB or smaller' };

/** Says at once that a file is too large, before it is sent. The server says so too, where no script runs. */
const refusingLarge =
  (action: FormActionHandler): FormActionHandler =>
  async (state, form) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size <= LARGEST_FILE) return action(state, form);
    return { ...state, errors: [TOO_LARGE], conflict: null };
  };

const NOTHING_TO_WATCH = () => () => undefined;

/** False while the page is as the server drew it: then the form goes to the action itself. */
const useAfterHydration = (): boolean =>
  useSyncExternalStore(
    NOTHING_TO_WATCH,
    () => true,
    () => false,
  );

/** Uploads a file of figures. Nothing is saved until the person has seen what saving would do. */
export function ImportUploadForm({ action, measureRef, series, mappingNames, lastFile }: UploadFormProps) {
  const ways = waysOfReading(mappingNames, lastFile);
  const sent = useAfterHydration();
  return (
    <ActionForm
      action={sent ? refusingLarge(action) : action}
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
          <Button>Upload and look at it</Button>
        </>
      )}
    </ActionForm>
  );
}
