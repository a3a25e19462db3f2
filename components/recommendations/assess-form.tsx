'use client';

import { useActionState } from 'react';
import { ConflictNotice, SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDate } from '@/components/forms/date-values';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import type { Day } from '@/lib/domain/day';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { LONGEST_REASON } from '@/lib/schemas/assess-requirement';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { recommendationHref, requirementAnchor, type Place } from '@/lib/domain/paths/office';
import { AssessDials } from './assess-dials';
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
  const [state, send] = useActionState(action, EMPTY_FORM);
  const { ref, addressedTo } = requirement;
  const version = state.conflict?.version ?? typedOr(state, 'version', String(requirement.version));
  return (
    <>
      <FormTitle page={`Record a change to requirement ${ref}`} state={state} />
      <Form
        action={send}
        errors={summaryOf(state)}
        hidden={{ ...place, requirement: ref, version }}
        id="assess"
      >
        {state.conflict && (
          <ConflictNotice conflict={state.conflict} mine={writtenAssessment(state, addressedTo)}>
            <SaveOrLeave keepHref={`${recommendationHref(place)}#${requirementAnchor(ref)}`} />
          </ConflictNotice>
        )}
        <AssessDials state={state} requirement={requirement} />
        <Textarea
          name="reason"
          label="Why?"
          labelSize="m"
          hint="What was seen, heard or read, and what is still missing. This is published, so do not write names or anything about a case."
          error={errorOf(state, 'reason')}
          value={typedOr(state, 'reason', '')}
          limit={LONGEST_REASON}
        />
        <DateInput
          name="effectiveOn"
          label="When did this take effect?"
          labelSize="m"
          hint={`Today is ${todayInWords}.`}
          error={errorOf(state, 'effectiveOn')}
          value={typedDate(state, 'effectiveOn', null)}
        />
        <DateInput
          name="nextReviewOn"
          label="When will the office look at it again? (optional)"
          labelSize="m"
          hint="It appears on your first page two weeks before."
          error={errorOf(state, 'nextReviewOn')}
          value={typedDate(state, 'nextReviewOn', nextReviewOn)}
        />
        <Button>{state.conflict ? 'Save what I wrote' : 'Save this change'}</Button>
      </Form>
    </>
  );
}
