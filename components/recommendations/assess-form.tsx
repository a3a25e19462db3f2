'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { VersionedForm } from '@/components/forms/versioned-form';
import { DateInput } from '@/components/ui/date-input';
import { Textarea } from '@/components/ui/textarea';
import type { Day } from '@/lib/domain/day';
import { recommendationHref, requirementAnchor, type Place } from '@/lib/domain/paths/office';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AssessDials, DIAL_WORDS } from './assess-dials';
import { writtenAssessment } from './written-assessment';

/** What the form asks. A part of it that has its own file says what it asks there. */
const ASSESS_WORDS = {
  ...DIAL_WORDS,
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

type AssessFormProps = {
  action: FormActionHandler;
  place: Place;
  requirement: RequirementRecord;
  /** The review date to begin with: none where the saved one has passed, since this is that review. */
  nextReviewOn: Day | null;
  todayInWords: string;
};

/** Records what the force says of a requirement, what the office found, how sure it is, and why. */
export function AssessForm({ action, place, requirement, nextReviewOn, todayInWords }: AssessFormProps) {
  const { ref, addressedTo, version, current } = requirement;
  return (
    <VersionedForm
      action={action}
      words={ASSESS_WORDS}
      page={`Record a change to part ${ref}`}
      hidden={{ ...place, requirement: ref }}
      version={version}
      id="assess"
      written={(state) => writtenAssessment(state, addressedTo)}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#${requirementAnchor(ref)}`} />}
      save="Save this change"
    >
      {(fields) => (
        <>
          <AssessDials fields={fields} requirement={requirement} />
          <Textarea {...fields.field('reason')} limit={LONGEST_EXPLANATION} />
          <Textarea
            {...fields.field('wouldChange', current?.wouldChange ?? '')}
            limit={LONGEST_EXPLANATION}
          />
          <DateInput {...fields.date('effectiveOn')} hint={`Today is ${todayInWords}.`} />
          <DateInput {...fields.date('nextReviewOn', nextReviewOn)} />
        </>
      )}
    </VersionedForm>
  );
}
