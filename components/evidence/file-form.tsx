'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { Radios } from '@/components/ui/radios';
import { WarningText } from '@/components/ui/warning-text';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import type { Place } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ASKED_WORDS, FileFormAsked } from './edit/file-form-asked';
import { DAYS_WORDS, FileFormDays } from './edit/file-form-days';
import { FileFormGrading, GRADING_WORDS } from './file-form-grading';
import { FileFormSource, SOURCE_WORDS } from './file-form-source';
import { FileFormVisibility, VISIBILITY_WORDS } from './file-form-visibility';

type FileFormProps = {
  action: FormActionHandler;
  place: Place;
  requirements: readonly { ref: string; text: string }[];
  /** Who may be named as a reader, beside the person who files it. */
  people: readonly PossibleReader[];
  /** The requirement it was opened from, ticked to begin with. */
  chosen: string | null;
};

/** What the form asks. A part of it that has its own file says what it asks there. */
const FILE_WORDS = {
  requirements: { label: 'Which parts is it about?', labelSize: 'm' },
  ...SOURCE_WORDS,
  ...GRADING_WORDS,
  ...DAYS_WORDS,
  ...VISIBILITY_WORDS,
  state: { label: 'Is it ready for an approver?', labelSize: 'm' },
  ...ASKED_WORDS,
} as const;

const READY = [
  { value: 'in-review', text: 'Yes, send it for review' },
  { value: 'draft', text: 'No, keep it as a draft', hint: 'You can send it for review later.' },
  {
    value: 'requested',
    text: 'No, we have asked for it and it has not come',
    hint: 'Describe what you expect. You can change it when it comes.',
  },
];

/** Files an item of evidence: what it is, what it can show, and who may see it. */
export function FileForm({ action, place, requirements, people, chosen }: FileFormProps) {
  const choices = requirements.map(({ ref, text }) => ({
    value: ref,
    text: `Part ${ref}`,
    hint: text,
  }));
  return (
    <ActionForm
      action={action}
      words={FILE_WORDS}
      drafts={{ form: 'file', fields: ['description', 'publicSummary'] }}
      page="File evidence"
      hidden={place}
    >
      {(fields) => (
        <>
          <WarningText>Do not enter names or case details anywhere on this page.</WarningText>
          <Checkboxes {...fields.ticks('requirements', chosen === null ? [] : [chosen])} choices={choices} />
          <FileFormSource fields={fields} />
          <FileFormGrading fields={fields} />
          <FileFormDays fields={fields} />
          <FileFormVisibility fields={fields} people={people} />
          <Radios {...fields.field('state')} choices={READY} />
          <FileFormAsked fields={fields} />
          <Button>File this evidence</Button>
        </>
      )}
    </ActionForm>
  );
}
