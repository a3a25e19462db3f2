'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { PastDateInput } from '@/components/forms/past-date-input';
import { DateInput } from '@/components/ui/date-input';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type TargetFormProps = { action: FormActionHandler; measureRef: string; unitInWords: string };

const WORDS = {
  value: { label: 'What is the target?' },
  setBy: {
    label: 'Who set it?',
    hint: 'The body or the plan, such as the Police and Crime Plan. Not a person’s name.',
  },
  setOn: { label: 'When was it set?' },
  endsOn: {
    label: 'When does it end? (optional)',
    hint: 'Figures of later periods are not compared with it.',
  },
  reason: { label: 'Why this target?' },
};

/** What a measure is meant to reach, who said so, and for how long. */
export function TargetForm({ action, measureRef, unitInWords }: TargetFormProps) {
  return (
    <ActionForm
      action={action}
      words={WORDS}
      page={`Targets of measure ${measureRef}`}
      hidden={{ measure: measureRef }}
      id="set-target"
    >
      {({ field, date }) => (
        <>
          <TextInput
            {...field('value')}
            hint={`In the unit of this measure: ${unitInWords.toLowerCase()}.`}
            width={10}
            inputMode="decimal"
          />
          <TextInput {...field('setBy')} />
          <PastDateInput {...date('setOn')} />
          <DateInput {...date('endsOn')} />
          <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />
          <Button>Record this target</Button>
        </>
      )}
    </ActionForm>
  );
}
