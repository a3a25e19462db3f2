'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { PastDateInput } from '@/components/forms/past-date-input';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { DocumentImportRecord } from '@/lib/domain/inspections/document-import';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { LONGEST_TITLE } from '@/lib/schemas/inspections/correct-document';

type DocumentDetailsFormProps = {
  action: FormActionHandler;
  record: Pick<DocumentImportRecord, 'id' | 'version' | 'details' | 'inspection'>;
};

const WORDS = {
  title: { label: 'Title of the inspection report', hint: 'In its own words.' },
  shortTitle: {
    label: 'Short name',
    hint: 'Neutral, such as “Joint inspection 2021”. It stands in titles that other people may see in a browser.',
  },
  slug: {
    label: 'Last part of its address',
    hint: 'Neutral: small letters, numbers and hyphens, such as 2021-phase-one.',
  },
  inspectorates: { label: 'Who inspected' },
  publishedOn: { label: 'When was the report published?' },
  respondent: { label: 'Who responded, as the response says it' },
  respondedOn: {
    label: 'Which day is the response of?',
    hint: 'Leave this empty if there is no response yet.',
  },
};

/** What a document does not say of itself, or says otherwise. */
export function DocumentDetailsForm({ action, record }: DocumentDetailsFormProps) {
  const { id, version, details, inspection } = record;
  return (
    <ActionForm action={action} words={WORDS} page="Titles, dates and names" hidden={{ id, version }}>
      {({ field, date }) => (
        <>
          {inspection === null && (
            <>
              <Textarea {...field('title', details.title ?? '')} limit={LONGEST_TITLE} rows={3} />
              <TextInput {...field('shortTitle', details.shortTitle ?? '')} />
              <TextInput {...field('slug', details.slug ?? '')} width={20} />
              <TextInput {...field('inspectorates', details.inspectorates ?? '')} />
              <PastDateInput {...date('publishedOn', details.publishedOn)} />
            </>
          )}
          <TextInput {...field('respondent', details.respondent ?? '')} />
          <PastDateInput {...date('respondedOn', details.respondedOn)} />
          <Button>Save</Button>
        </>
      )}
    </ActionForm>
  );
}
