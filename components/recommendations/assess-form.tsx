'use client';

import { ASSURANCE_MEANINGS, FINDING_MEANINGS } from '@/components/site/words/explanations';
import { PastDateInput } from '@/components/forms/past-date-input';
import { DateInput } from '@/components/ui/date-input';
import { InsetText } from '@/components/ui/inset-text';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import type { Day } from '@/lib/domain/day';
import {
  ASSURANCE_LABELS,
  ASSURANCE_LEVELS,
  FINDING_LABELS,
  FINDINGS_TO_CHOOSE,
} from '@/lib/domain/recommendations/dials';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { BoundFields } from '@/components/forms/bound-fields';
import { type DialFormProps, RecordForm } from './record-form';

const ASSESS_WORDS = {
  finding: { label: 'What did the office find?', labelSize: 'm' },
  assurance: { label: 'How sure is the office?', labelSize: 'm' },
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'What was seen, heard or read, and what is still missing. This is published, so do not write names or anything about a case.',
  },
  wouldChange: {
    label: 'What would change your mind? (optional)',
    labelSize: 'm',
    hint: 'What evidence would change this judgement, and in which direction. The panel reads it and the public does not. Do not write names or anything about a case.',
  },
  effectiveOn: { label: 'When did this take effect?', labelSize: 'm' },
  nextReviewOn: {
    label: 'When will the office look at it again? (optional)',
    labelSize: 'm',
    hint: 'It appears on Today 2 weeks before.',
  },
} as const;

type AssessFormProps = DialFormProps & {
  /** The review date to begin with: none where the saved one has passed, since this is that review. */
  nextReviewOn: Day | null;
};

/** Records what the office found of a requirement, how sure it is, and why. */
export function AssessForm({ nextReviewOn, todayInWords, ...form }: AssessFormProps) {
  const { requirement } = form;
  return (
    <RecordForm
      {...form}
      dial="found"
      words={ASSESS_WORDS}
      long={['reason', 'wouldChange']}
      page={`Record what we found about part ${requirement.ref}`}
      save="Save what we found"
    >
      {(fields) => (
        <>
          {requirement.addressedTo === 'national' ? (
            <NationalFinding />
          ) : (
            <Finding fields={fields} found={requirement.found} />
          )}
          <Textarea {...fields.field('reason')} limit={LONGEST_EXPLANATION} />
          <Textarea
            {...fields.field('wouldChange', requirement.found?.wouldChange ?? '')}
            limit={LONGEST_EXPLANATION}
          />
          <PastDateInput {...fields.date('effectiveOn')} hint={`Today is ${todayInWords}.`} />
          <DateInput {...fields.date('nextReviewOn', nextReviewOn)} />
        </>
      )}
    </RecordForm>
  );
}

type FindingProps = {
  fields: BoundFields<keyof typeof ASSESS_WORDS>;
  found: DialFormProps['requirement']['found'];
};

function Finding({ fields: { field }, found }: FindingProps) {
  return (
    <>
      <Radios
        {...field('finding', found?.finding)}
        choices={FINDINGS_TO_CHOOSE.map((finding) => ({
          value: finding,
          text: FINDING_LABELS[finding],
          hint: FINDING_MEANINGS[finding],
        }))}
      />
      <Radios
        {...field('assurance', found?.assurance)}
        choices={ASSURANCE_LEVELS.map((level) => ({
          value: level,
          text: ASSURANCE_LABELS[level],
          hint: ASSURANCE_MEANINGS[level],
        }))}
      />
    </>
  );
}

function NationalFinding() {
  return (
    <>
      <InsetText>
        This part is addressed to national bodies. It is shown as “Waiting on national action” and never
        counted for or against the force, so we do not judge it. You can record a note, and why.
      </InsetText>
      <input type="hidden" name="finding" value="not-assessed" />
      <input type="hidden" name="assurance" value="none" />
    </>
  );
}
