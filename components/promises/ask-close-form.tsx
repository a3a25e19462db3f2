'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { PROMISE_MEANINGS } from '@/components/site/words/explanations';
import { PastDateInput } from '@/components/forms/past-date-input';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import { CLOSED_STATES } from '@/lib/domain/promises/closing';
import { CHECK_WORDS, PROMISE_STATES } from '@/lib/domain/promises/promise';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type AskCloseFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  evidence: readonly { id: string; title: string }[];
  todayInWords: string;
};

const WORDS = {
  state: { label: 'How is it closed?', labelSize: 'm' },
  evidence: {
    label: 'Which evidence shows it?',
    labelSize: 'm',
    hint: 'Needed where it is kept. A second person can agree once the evidence is accepted.',
  },
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'This is published when a second person agrees, so do not write names or anything about a case.',
  },
  checkedOn: { label: 'When was it checked?', labelSize: 'm' },
} as const;

const STATES = CLOSED_STATES.map((value) => ({
  value,
  text: PROMISE_STATES[value],
  hint: PROMISE_MEANINGS[value],
}));

/** Asks a second person to close a promise of the office. */
export function AskCloseForm({ action, place, promise, evidence, todayInWords }: AskCloseFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'ask-close', fields: ['reason'] }}
      page="Ask a second person to close this promise"
      hidden={{ ...place, promise: promise.id }}
      version={promise.version}
      written={(state) => [
        {
          label: CHECK_WORDS.state,
          value: STATES.find(({ value }) => value === typedOr(state, 'state', ''))?.text ?? '',
        },
        { label: CHECK_WORDS.checkedOn, value: typedDateInWords(state, 'checkedOn') },
        { label: CHECK_WORDS.reason, value: typedOr(state, 'reason', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save="Ask a second person"
    >
      {({ field, date }) => (
        <>
          <Radios {...field('state')} choices={STATES} />
          <Select
            {...field('evidence')}
            emptyText="No evidence"
            options={evidence.map(({ id, title }) => ({ value: id, text: title }))}
          />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
          <PastDateInput {...date('checkedOn')} hint={`Today is ${todayInWords}.`} />
        </>
      )}
    </VersionedForm>
  );
}
