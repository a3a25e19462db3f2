'use client';

import { useActionState } from 'react';
import { typedDate } from '@/components/forms/date-values';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, tickedOr, typedOr } from '@/components/forms/form-values';
import type { Place } from '@/lib/domain/paths/office';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { DateInput } from '@/components/ui/date-input';
import { Form } from '@/components/ui/form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { WarningText } from '@/components/ui/warning-text';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { LONGEST_REASON } from '@/lib/schemas/assess-requirement';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';
import { FileFormGrading } from './file-form-grading';
import { FileFormVisibility } from './file-form-visibility';

type FileFormProps = {
  action: FormActionHandler;
  place: Place;
  requirements: readonly RequirementRecord[];
  /** The requirement it was opened from, ticked to begin with. */
  chosen: string | null;
};

/** Files an item of evidence: what it is, what it can show, and who may see it. */
export function FileForm({ action, place, requirements, chosen }: FileFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page="File evidence" state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={place}>
        <WarningText>Do not enter names or case details anywhere on this page.</WarningText>
        <Checkboxes
          name="requirements"
          label="Which requirements does it speak to?"
          labelSize="m"
          choices={requirements.map(({ ref, text }) => ({
            value: ref,
            text: `Requirement ${ref}`,
            hint: text,
          }))}
          values={tickedOr(state, 'requirements', chosen === null ? [] : [chosen])}
          error={errorOf(state, 'requirements')}
        />
        <WhatItIs state={state} />
        <FileFormGrading state={state} />
        <Dates state={state} />
        <FileFormVisibility state={state} />
        <Radios
          name="state"
          label="Is it ready for an approver?"
          labelSize="m"
          choices={[
            { value: 'in-review', text: 'Yes, send it for review' },
            { value: 'draft', text: 'No, keep it as a draft', hint: 'You can send it for review later.' },
          ]}
          value={typedOr(state, 'state', '')}
          error={errorOf(state, 'state')}
        />
        <Button>File this evidence</Button>
      </Form>
    </>
  );
}

function WhatItIs({ state }: { state: FormState }) {
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        labelSize="m"
        hint="What somebody would ask for, such as “Terms of reference of the joint meeting, March 2022”."
        error={errorOf(state, 'title')}
        value={typedOr(state, 'title', '')}
      />
      <Textarea
        name="description"
        label="What does it show?"
        labelSize="m"
        hint="For the office: what it says, and how it was come by. It is never published. Do not enter names or case details."
        error={errorOf(state, 'description')}
        value={typedOr(state, 'description', '')}
        limit={LONGEST_REASON}
      />
      <TextInput
        name="link"
        label="Link (optional)"
        labelSize="m"
        hint="Where it can be read, beginning with https://"
        type="url"
        spellCheck={false}
        error={errorOf(state, 'link')}
        value={typedOr(state, 'link', '')}
      />
    </>
  );
}

const DATES = [
  { name: 'effectiveFrom', label: 'First day it covers (optional)', hint: undefined },
  { name: 'effectiveTo', label: 'Last day it covers (optional)', hint: undefined },
  {
    name: 'expiresOn',
    label: 'Day it expires (optional)',
    hint: 'From the day after, it no longer counts towards “Complete – verified”.',
  },
];

function Dates({ state }: { state: FormState }) {
  return DATES.map(({ name, label, hint }) => (
    <DateInput
      key={name}
      name={name}
      label={label}
      labelSize="m"
      hint={hint}
      error={errorOf(state, name)}
      value={typedDate(state, name, null)}
    />
  ));
}
