'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { PastDateInput } from '@/components/forms/past-date-input';
import { Radios } from '@/components/ui/radios';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type FormProps = { action: FormActionHandler; measure: string; choices: readonly Choice[] };

const EXEMPT_WORDS = {
  series: { label: 'Which figures have you read?', hint: 'All of them, one by one, as they are here.' },
  address: { label: 'Address of the official page' },
  place: {
    label: 'Which table, and where in it?',
    hint: 'For example: Table A4, row “Rape”, columns 2015 to 2024',
  },
  readOn: { label: 'When did you read them?' },
} as const;

/** An approver has read the figures of a series on their publisher's page. */
export function ExemptForm({ action, measure, choices }: FormProps) {
  return (
    <ActionForm action={action} words={EXEMPT_WORDS} hidden={{ measure }} id="exempt">
      {({ field, date }) => (
        <>
          <Radios {...field('series')} choices={choices} />
          <TextInput {...field('address')} />
          <TextInput {...field('place')} />
          <PastDateInput {...date('readOn')} />
          <Button>Show small counts of these figures</Button>
        </>
      )}
    </ActionForm>
  );
}

const END_WORDS = {
  ended: { label: 'Which figures?' },
  reason: { label: 'Why?' },
} as const;

/** Small counts of a series are hidden again. */
export function EndExemptionForm({ action, measure, choices }: FormProps) {
  return (
    <ActionForm action={action} words={END_WORDS} hidden={{ measure }} id="end-exemption">
      {({ field }) => (
        <>
          <Radios {...field('ended')} choices={choices} />
          <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />
          <Button look="secondary">Hide small counts again</Button>
        </>
      )}
    </ActionForm>
  );
}
