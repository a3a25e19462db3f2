'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { DateInput } from '@/components/ui/date-input';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import { DUE_WORDS } from '@/lib/domain/promises/due-date';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type DueFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  todayInWords: string;
};

const PUBLISHED = 'This is published, so do not write names or anything about a case.';

/** Sets the due date of a promise, or moves it, with the reason. */
export function DueForm({ action, place, promise, todayInWords }: DueFormProps) {
  const isFirst = promise.dueOn === null;
  const words = {
    to: { label: isFirst ? 'When is it due?' : 'What is the new date?', labelSize: 'm' },
    reason: {
      label: isFirst ? 'Who gave this date, and where?' : 'Why is the date moved?',
      labelSize: 'm',
      hint: PUBLISHED,
    },
  } as const;
  return (
    <VersionedForm
      action={action}
      words={words}
      drafts={{ form: 'due', fields: ['reason'] }}
      page={isFirst ? 'Set the due date' : 'Move the due date'}
      hidden={{ ...place, promise: promise.id }}
      version={promise.version}
      written={(state) => [
        { label: DUE_WORDS.to, value: typedDateInWords(state, 'to') },
        { label: DUE_WORDS.reason, value: typedOr(state, 'reason', '') },
      ]}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, promise.id)} />}
      save={isFirst ? 'Save this date' : 'Move the date'}
    >
      {({ field, date }) => (
        <>
          <DateInput {...date('to')} hint={`Today is ${todayInWords}.`} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
