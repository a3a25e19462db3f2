'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { VersionedForm } from '@/components/forms/versioned-form';
import { DateInput } from '@/components/ui/date-input';
import type { Day } from '@/lib/domain/day';
import { recommendationHref, requirementAnchor, type Place } from '@/lib/domain/paths/office';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AssessDials } from './assess-dials';
import { AssessReasons } from './assess-reasons';
import { ASSESS_WORDS } from './assess-words';
import { writtenAssessment } from './written-assessment';

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
  const { ref, addressedTo, version } = requirement;
  return (
    <VersionedForm
      action={action}
      words={ASSESS_WORDS}
      page={`Record a change to requirement ${ref}`}
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
          <AssessReasons fields={fields} />
          <DateInput {...fields.date('effectiveOn')} hint={`Today is ${todayInWords}.`} />
          <DateInput {...fields.date('nextReviewOn', nextReviewOn)} />
        </>
      )}
    </VersionedForm>
  );
}
