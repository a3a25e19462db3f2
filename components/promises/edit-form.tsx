'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { tickedOr, typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import { DateInput } from '@/components/ui/date-input';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { promiseHref, type Place } from '@/lib/domain/paths/office';
import { type OwnerBody, tellPromise } from '@/lib/domain/promises/promise-change';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { LONGEST_PROMISE } from '@/lib/schemas/promises/change-promise';
import { HOW_OFTEN, PROMISE_FIELDS } from './promise-fields';

type EditFormProps = {
  action: FormActionHandler;
  place: Place;
  promise: PromiseRecord;
  bodies: readonly OwnerBody[];
};

const WORDS = {
  ...PROMISE_FIELDS,
  reason: {
    label: 'Why are you correcting it?',
    labelSize: 'm',
    hint: 'This is saved in the history of the promise, with your name.',
  },
} as const;

/** Corrects the words of a promise, who owns it and how often it was promised, with the reason. */
export function EditForm({ action, place, promise, bodies }: EditFormProps) {
  const { id, version, quote, owners, ownerRole, cadence, startsOn } = promise;
  const written = (state: FormState) => [
    ...tellPromise(
      {
        promise: typedOr(state, 'words', ''),
        quote: typedOr(state, 'quote', ''),
        owners: tickedOr(state, 'owners', []),
        ownerRole: typedOr(state, 'ownerRole', ''),
        cadence: HOW_OFTEN.find(({ value }) => value === typedOr(state, 'cadence', ''))?.text ?? '',
        startsOn: typedDateInWords(state, 'startsOn'),
      },
      bodies,
    ),
    { label: 'Why', value: typedOr(state, 'reason', '') },
  ];
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'edit', fields: ['words', 'quote', 'reason'] }}
      page="Correct this promise"
      hidden={{ ...place, promise: id }}
      version={version}
      written={written}
      whenChanged={<SaveOrLeave keepHref={promiseHref(place, id)} />}
      save="Save this correction"
    >
      {({ field, ticks, date }) => (
        <>
          <Textarea {...field('words', promise.promise)} limit={LONGEST_PROMISE} />
          {quote !== null && <Textarea {...field('quote', quote)} />}
          <Checkboxes
            {...ticks('owners', owners)}
            choices={bodies.map(({ slug, name }) => ({ value: slug, text: name }))}
            look="small"
          />
          <TextInput {...field('ownerRole', ownerRole ?? '')} />
          <Select {...field('cadence', cadence)} options={HOW_OFTEN} />
          <DateInput {...date('startsOn', startsOn)} />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}
