'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import { type Closing, CLOSING_DECISIONS } from '@/lib/domain/promises/closing';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type DecideClosingFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  closing: Closing;
};

const WORDS = {
  decision: { label: 'Do you agree to close it?', labelSize: 'm' },
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'This is saved in the history of the promise, with your name.',
  },
} as const;

const DECISIONS = Object.entries(CLOSING_DECISIONS).map(([value, text]) => ({ value, text }));

/** The decision of a second person on a promise of the office. */
export function DecideClosingForm({ action, place, promise, closing }: DecideClosingFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'decide-closing', fields: ['reason'] }}
      page="Decide on closing this promise"
      hidden={{ ...place, promise: promise.id, closing: closing.id }}
      version={promise.version}
      written={(state) => [
        {
          label: 'Decision',
          value: DECISIONS.find(({ value }) => value === typedOr(state, 'decision', ''))?.text ?? '',
        },
        { label: 'Why', value: typedOr(state, 'reason', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save="Save this decision"
    >
      {({ field }) => (
        <>
          <Radios {...field('decision')} choices={DECISIONS} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
