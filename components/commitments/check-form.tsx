'use client';

import { useActionState } from 'react';
import { ConflictNotice, SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedDate, typedDateInWords } from '@/components/forms/date-values';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { recommendationHref, type Place } from '@/lib/domain/paths/office';
import { PROMISE_MEANINGS } from '@/components/site/explanations';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Form } from '@/components/ui/form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { CHECKED_STATES, COMMITMENT_STATES } from '@/lib/domain/commitment';
import type { CommitmentRecord } from '@/lib/domain/promises/commitment-record';
import { LONGEST_REASON } from '@/lib/schemas/assess-requirement';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';

type CheckFormProps = {
  action: FormActionHandler;
  place: Place;
  commitment: CommitmentRecord;
  todayInWords: string;
};

/** Records what a check of a promise found. */
export function CheckForm({ action, place, commitment, todayInWords }: CheckFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const version = state.conflict?.version ?? typedOr(state, 'version', String(commitment.version));
  return (
    <>
      <FormTitle page="Record a check of a promise" state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ ...place, commitment: commitment.id, version }}>
        {state.conflict && (
          <ConflictNotice conflict={state.conflict} mine={writtenCheck(state)}>
            <SaveOrLeave keepHref={`${recommendationHref(place)}#promises`} />
          </ConflictNotice>
        )}
        <Radios
          name="state"
          label="How does the promise stand?"
          labelSize="m"
          choices={CHECKED_STATES.map((value) => ({
            value,
            text: COMMITMENT_STATES[value],
            hint: PROMISE_MEANINGS[value],
          }))}
          value={typedOr(state, 'state', '')}
          error={errorOf(state, 'state')}
        />
        <Textarea
          name="reason"
          label="What did the check find?"
          labelSize="m"
          hint="What you saw or were told, and by whom in which role. Do not write names of victims or anything about a case."
          error={errorOf(state, 'reason')}
          value={typedOr(state, 'reason', '')}
          limit={LONGEST_REASON}
        />
        <DateInput
          name="checkedOn"
          label="When was it checked?"
          labelSize="m"
          hint={`Today is ${todayInWords}.`}
          error={errorOf(state, 'checkedOn')}
          value={typedDate(state, 'checkedOn', null)}
        />
        <Button>{state.conflict ? 'Save what I wrote' : 'Save this check'}</Button>
      </Form>
    </>
  );
}

function writtenCheck(state: FormState): Written[] {
  const chosen = CHECKED_STATES.find((value) => value === typedOr(state, 'state', ''));
  return [
    { label: 'How the promise stands', value: chosen ? COMMITMENT_STATES[chosen] : '' },
    { label: 'Checked on', value: typedDateInWords(state, 'checkedOn') },
    { label: 'What the check found', value: typedOr(state, 'reason', '') },
  ];
}
