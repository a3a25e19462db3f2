'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { typedDateInWords } from '@/components/forms/date-values';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { PastDateInput } from '@/components/forms/past-date-input';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { recommendationHref, type Place } from '@/lib/domain/paths/office';
import { POSITION_LABELS, POSITIONS, VOICE_LABELS, VOICES } from '@/lib/domain/promises/response';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { LONGEST_RESPONSE } from '@/lib/schemas/record-response';

const RESPONSE_WORDS = {
  voice: { label: 'Who responds?', labelSize: 'm' },
  datedOn: { label: 'What is the date of the response?', labelSize: 'm' },
  position: { label: 'What does it say of the recommendation?', labelSize: 'm' },
  text: {
    label: 'What does the response say?',
    labelSize: 'm',
    hint: 'Word for word. This is published, so do not write names or anything about a case.',
  },
  planned: { label: 'Is any action planned?', labelSize: 'm' },
  whyNothing: { label: 'Why is nothing planned?', hint: 'This is published.' },
} as const;

type ResponseFormProps = {
  action: FormActionHandler;
  place: Place;
  version: number;
  todayInWords: string;
};

/** Records a later response, or an update of one. Those before it stay as they are. */
export function ResponseForm({ action, place, version, todayInWords }: ResponseFormProps) {
  return (
    <VersionedForm
      action={action}
      words={RESPONSE_WORDS}
      drafts={{ form: 'respond', fields: ['text', 'whyNothing'] }}
      page={`Record a response to recommendation ${place.recommendation}`}
      hidden={place}
      version={version}
      id="respond"
      written={written}
      whenChanged={<SaveOrLeave keepHref={`${recommendationHref(place)}#response`} />}
      save="Save this response"
    >
      {(fields) => (
        <>
          <Radios
            {...fields.field('voice')}
            choices={VOICES.map((voice) => ({ value: voice, text: VOICE_LABELS[voice] }))}
          />
          <PastDateInput {...fields.date('datedOn')} hint={`Today is ${todayInWords}.`} />
          <Radios
            {...fields.field('position')}
            choices={POSITIONS.map((position) => ({ value: position, text: POSITION_LABELS[position] }))}
          />
          <Textarea {...fields.field('text')} limit={LONGEST_RESPONSE} />
          <Radios
            {...fields.field('planned')}
            choices={[
              { value: 'yes', text: 'Yes' },
              {
                value: 'no',
                text: 'No',
                reveals: <Textarea {...fields.field('whyNothing')} limit={LONGEST_EXPLANATION} />,
              },
            ]}
          />
        </>
      )}
    </VersionedForm>
  );
}

const labelOf = (labels: Readonly<Record<string, string>>, word: string): string => labels[word] ?? word;

/** What this person wrote, under the labels in which the newest response is told. */
function written(state: FormState) {
  return [
    { label: 'Who responds', value: labelOf(VOICE_LABELS, typedOr(state, 'voice', '')) },
    { label: 'Date of the response', value: typedDateInWords(state, 'datedOn') },
    {
      label: 'What it says of the recommendation',
      value: labelOf(POSITION_LABELS, typedOr(state, 'position', '')),
    },
    { label: 'The response', value: typedOr(state, 'text', '') },
  ];
}
