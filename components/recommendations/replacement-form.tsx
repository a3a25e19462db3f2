'use client';

import { PastDateInput } from '@/components/forms/past-date-input';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_EXPLANATION } from '@/lib/schemas/fields/written-words';
import { type DialFormProps, RecordForm } from './record-form';

const REPLACEMENT_WORDS = {
  replaced: { label: 'Has something replaced this part?', labelSize: 'm' },
  by: {
    label: 'What replaced it?',
    hint: 'Such as a recommendation of a later inspection, with its name and number.',
  },
  link: {
    label: 'Link to it (optional)',
    hint: 'It must begin with https://. This is published.',
  },
  reason: {
    label: 'Why?',
    labelSize: 'm',
    hint: 'This is published, so do not write names or anything about a case.',
  },
  effectiveOn: { label: 'When did this take effect?', labelSize: 'm' },
} as const;

/** Records what replaced a requirement, or that nothing does any more. */
export function ReplacementForm({ todayInWords, ...form }: DialFormProps) {
  const { ref, superseded } = form.requirement;
  return (
    <RecordForm
      {...form}
      dial="superseded"
      words={REPLACEMENT_WORDS}
      long={['reason']}
      page={`Record what replaced part ${ref}`}
      save="Save what replaced it"
    >
      {(fields) => (
        <>
          <Radios
            {...fields.field('replaced', superseded ? 'yes' : undefined)}
            choices={[
              {
                value: 'yes',
                text: 'Yes',
                hint: 'The part is shown as superseded, and is not counted any more.',
                reveals: (
                  <>
                    <TextInput {...fields.field('by', superseded?.by)} />
                    <TextInput
                      {...fields.field('link', superseded?.link ?? '')}
                      type="url"
                      spellCheck={false}
                    />
                  </>
                ),
              },
              { value: 'no', text: 'No', hint: 'The part is counted again.' },
            ]}
          />
          <Textarea {...fields.field('reason')} limit={LONGEST_EXPLANATION} />
          <PastDateInput {...fields.date('effectiveOn')} hint={`Today is ${todayInWords}.`} />
        </>
      )}
    </RecordForm>
  );
}
