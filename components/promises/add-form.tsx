'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { tickedOr, typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Checkboxes } from '@/components/ui/checkboxes';
import { PastDateInput } from '@/components/forms/past-date-input';
import { DateInput } from '@/components/ui/date-input';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { recommendationHref, type Place } from '@/lib/domain/paths/office';
import { OWN_ACTION } from '@/lib/domain/promises/promise-added';
import { type OwnerBody, tellPromise } from '@/lib/domain/promises/promise-change';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { LONGEST_PROMISE } from '@/lib/schemas/promises/change-promise';
import { HOW_OFTEN, PROMISE_FIELDS } from './promise-fields';

type AddFormProps = {
  action: FormActionHandler;
  place: Place;
  version: number;
  /** The responses it can come from, by their names. */
  responses: readonly { id: string; name: string }[];
  bodies: readonly OwnerBody[];
  todayInWords: string;
};

const WORDS = {
  from: { label: 'Where does the promise come from?', labelSize: 'm' },
  madeOn: { label: 'When did the office agree it?' },
  ...PROMISE_FIELDS,
  quote: {
    ...PROMISE_FIELDS.quote,
    hint: 'Copy them from the response, word for word. Leave this empty for the office’s own action.',
  },
  dated: { label: 'Was a date given by which it is due?', labelSize: 'm' },
  dueOn: { label: 'When is it due?' },
  reason: {
    label: 'Why are you adding it?',
    labelSize: 'm',
    hint: 'This is saved in the history of the promise, with your name.',
  },
} as const;

/** Adds a promise by hand: one that a response makes, or an action of the office's own. */
export function AddForm({ action, place, version, responses, bodies, todayInWords }: AddFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      drafts={{ form: 'add-promise', fields: ['words', 'quote', 'reason'] }}
      page={`Add a promise to recommendation ${place.recommendation}`}
      hidden={place}
      version={version}
      written={(state) => writtenOf(state, bodies)}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#promises`} />}
      save="Add this promise"
    >
      {({ field, ticks, date }) => (
        <>
          <Radios
            {...field('from')}
            choices={[
              ...responses.map(({ id, name }) => ({ value: id, text: name })),
              {
                value: OWN_ACTION,
                text: 'The office’s own action, which no response makes',
                reveals: <PastDateInput {...date('madeOn')} hint={`Today is ${todayInWords}.`} />,
              },
            ]}
          />
          <Textarea {...field('words')} limit={LONGEST_PROMISE} />
          <Textarea {...field('quote')} />
          <Checkboxes
            {...ticks('owners')}
            choices={bodies.map(({ slug, name }) => ({ value: slug, text: name }))}
            look="small"
          />
          <TextInput {...field('ownerRole')} />
          <Select {...field('cadence')} options={HOW_OFTEN} />
          <DateInput {...date('startsOn')} />
          <Radios
            {...field('dated')}
            choices={[
              { value: 'yes', text: 'Yes', reveals: <DateInput {...date('dueOn')} /> },
              { value: 'no', text: 'No date was given' },
            ]}
          />
          <Textarea {...field('reason')} limit={LONGEST_EXPLANATION} />
        </>
      )}
    </VersionedForm>
  );
}

/** What this person wrote, beside what somebody else saved meanwhile. */
function writtenOf(state: FormState, bodies: readonly OwnerBody[]) {
  const typed = (name: string) => typedOr(state, name, '');
  return [
    ...tellPromise(
      {
        promise: typed('words'),
        quote: typed('quote'),
        owners: tickedOr(state, 'owners', []),
        ownerRole: typed('ownerRole'),
        cadence: HOW_OFTEN.find(({ value }) => value === typed('cadence'))?.text ?? '',
        startsOn: typedDateInWords(state, 'startsOn'),
      },
      bodies,
    ),
    { label: 'Why', value: typed('reason') },
  ];
}
