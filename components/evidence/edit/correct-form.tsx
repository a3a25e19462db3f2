'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Textarea } from '@/components/ui/textarea';
import { WarningText } from '@/components/ui/warning-text';
import {
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  PROVENANCES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import { evidenceHref } from '@/lib/domain/paths/office';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { FileFormGrading, GRADING_WORDS } from '../file-form-grading';
import { FileFormSource, SOURCE_WORDS } from '../file-form-source';
import { FileFormVisibility, VISIBILITY_WORDS } from '../file-form-visibility';
import { ASKED_WORDS, FileFormAsked } from './file-form-asked';
import { DAYS_WORDS, FileFormDays } from './file-form-days';

const WORDS = {
  ...SOURCE_WORDS,
  ...GRADING_WORDS,
  ...DAYS_WORDS,
  ...VISIBILITY_WORDS,
  ...ASKED_WORDS,
  reason: {
    label: 'Why are you correcting it?',
    labelSize: 'm',
    hint: 'Needed once it has been accepted, and where you change who was asked for it or by when. The office reads this. Do not write names or anything about a case.',
  },
} as const;

type CorrectFormProps = {
  action: FormActionHandler;
  evidence: EvidenceRecord;
  people: readonly PossibleReader[];
  page: string;
};

/** Corrects an item of evidence, with the reason. */
export function CorrectForm({ action, evidence, people, page }: CorrectFormProps) {
  const { id, version } = evidence;
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'correct', fields: ['description', 'publicSummary', 'reason'] }}
      page={page}
      hidden={{ id }}
      version={version}
      written={(state) => writtenEvidence(state, evidence)}
      whenChanged={<SaveOrLeave keepHref={evidenceHref(id)} />}
      save="Save this correction"
    >
      {(fields) => (
        <>
          <WarningText>Do not enter names or case details anywhere on this page.</WarningText>
          <FileFormSource fields={fields} saved={evidence} />
          <FileFormGrading fields={fields} saved={evidence} />
          <FileFormDays fields={fields} saved={evidence} />
          <FileFormVisibility fields={fields} people={people} saved={evidence} />
          {evidence.state === 'requested' && <FileFormAsked fields={fields} saved={evidence} />}
          <Textarea {...fields.field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}

const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: EVIDENCE_TYPES,
  strength: EVIDENCE_STRENGTHS,
  provenance: PROVENANCES,
  visibility: VISIBILITIES,
};

const FIELDS = [
  ['title', 'Title'],
  ['description', 'What it shows'],
  ['link', 'Link'],
  ['originalKept', 'Where the original is kept'],
  ['type', 'What it is'],
  ['strength', 'How much it can show'],
  ['provenance', 'Where it comes from'],
  ['visibility', 'Who can see it'],
  ['publicSummary', 'Summary for the public'],
  ['reason', 'Why'],
] as const;

const DAYS = [
  ['effectiveFrom', 'First day it covers'],
  ['effectiveTo', 'Last day it covers'],
  ['expiresOn', 'Day it expires'],
] as const;

/** What a person wrote, under the labels under which `tellEvidence` says what is saved. */
function writtenEvidence(state: FormState, evidence: EvidenceRecord) {
  const isRequest = evidence.state === 'requested';
  const texts = isRequest ? ([...FIELDS, ['askedOf', 'Who was asked for it']] as const) : FIELDS;
  const days = isRequest ? ([...DAYS, ['dueOn', 'Day it is due by']] as const) : DAYS;
  return [
    ...texts.map(([name, label]) => {
      const typed = typedOr(state, name, '');
      return { label, value: LISTS[name]?.[typed] ?? typed };
    }),
    ...days.map(([name, label]) => ({ label, value: typedDateInWords(state, name) })),
  ];
}
