'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { DateInput } from '@/components/ui/date-input';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { WarningText } from '@/components/ui/warning-text';
import type { Place } from '@/lib/domain/paths/office';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { FileFormGrading } from './file-form-grading';
import { FileFormVisibility } from './file-form-visibility';
import { FILE_WORDS, type FileFields } from './file-words';

type FileFormProps = {
  action: FormActionHandler;
  place: Place;
  requirements: readonly RequirementRecord[];
  /** The requirement it was opened from, ticked to begin with. */
  chosen: string | null;
};

const READY = [
  { value: 'in-review', text: 'Yes, send it for review' },
  { value: 'draft', text: 'No, keep it as a draft', hint: 'You can send it for review later.' },
];

/** Files an item of evidence: what it is, what it can show, and who may see it. */
export function FileForm({ action, place, requirements, chosen }: FileFormProps) {
  const choices = requirements.map(({ ref, text }) => ({
    value: ref,
    text: `Requirement ${ref}`,
    hint: text,
  }));
  return (
    <ActionForm action={action} words={FILE_WORDS} page="File evidence" hidden={place}>
      {(fields) => (
        <>
          <WarningText>Do not enter names or case details anywhere on this page.</WarningText>
          <Checkboxes {...fields.ticks('requirements', chosen === null ? [] : [chosen])} choices={choices} />
          <WhatItIs fields={fields} />
          <FileFormGrading fields={fields} />
          <DateInput {...fields.date('effectiveFrom')} />
          <DateInput {...fields.date('effectiveTo')} />
          <DateInput {...fields.date('expiresOn')} />
          <FileFormVisibility fields={fields} />
          <Radios {...fields.field('state')} choices={READY} />
          <Button>File this evidence</Button>
        </>
      )}
    </ActionForm>
  );
}

function WhatItIs({ fields: { field } }: FileFields) {
  return (
    <>
      <TextInput {...field('title')} />
      <Textarea {...field('description')} limit={LONGEST_EXPLANATION} />
      <TextInput {...field('link')} type="url" spellCheck={false} />
    </>
  );
}
