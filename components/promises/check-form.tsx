'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { PROMISE_MEANINGS } from '@/components/site/words/explanations';
import { PastDateInput } from '@/components/forms/past-date-input';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { CHECK_WORDS, CHECKED_STATES, PROMISE_STATES } from '@/lib/domain/promises/promise';
import { recommendationHref, type Place } from '@/lib/domain/paths/office';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';

type CheckFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  todayInWords: string;
};

const WORDS = {
  state: { label: 'What is the status of the promise?', labelSize: 'm' },
  reason: {
    label: 'What did the check find?',
    labelSize: 'm',
    hint: 'What you saw or were told, and by whom in which role. This is published, so do not write names or anything about a case.',
  },
  checkedOn: { label: 'When was it checked?', labelSize: 'm' },
} as const;

const STATES = CHECKED_STATES.map((value) => ({
  value,
  text: PROMISE_STATES[value],
  hint: PROMISE_MEANINGS[value],
}));

/** Records what a check of a promise found. */
export function CheckForm({ action, place, promise, todayInWords }: CheckFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'check', fields: ['reason'] }}
      page="Record a check of a promise"
      hidden={{ ...place, promise: promise.id }}
      version={promise.version}
      written={writtenCheck}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#promises`} />}
      save="Save this check"
    >
      {({ field, date }) => (
        <>
          <Radios {...field('state')} choices={STATES} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
          <PastDateInput {...date('checkedOn')} hint={`Today is ${todayInWords}.`} />
        </>
      )}
    </VersionedForm>
  );
}

function writtenCheck(state: FormState): Written[] {
  const chosen = CHECKED_STATES.find((value) => value === typedOr(state, 'state', ''));
  return [
    { label: CHECK_WORDS.state, value: chosen ? PROMISE_STATES[chosen] : '' },
    { label: CHECK_WORDS.checkedOn, value: typedDateInWords(state, 'checkedOn') },
    { label: CHECK_WORDS.reason, value: typedOr(state, 'reason', '') },
  ];
}
