'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { PastDateInput } from '@/components/forms/past-date-input';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_CHANGE_REASON } from '@/lib/schemas/edit-measure';
import type { Day } from '@/lib/domain/day';
import type { FormActionHandler } from '@/lib/schemas/form-state';

type NoteFormProps = {
  action: FormActionHandler;
  measureRef: string;
  /** The day that was proposed for new limits; null where the note begins empty. */
  from: Day | null;
};

const WORDS = {
  date: { label: 'When did it happen?' },
  words: {
    label: 'What happened?',
    hint: 'A few words, such as “New recording rules”. They are published with the chart, so nothing about a case or a person.',
  },
  source: {
    label: 'Where is this written?',
    hint: 'A document or an address. It is published with the note.',
  },
  rebase: {
    label: 'Should the limits be worked out again? (optional)',
    hint: 'Only if the work or the way of counting changed on this day. Never because a figure is unwelcome.',
  },
  reason: {
    label: 'Why can figures before and after not be compared?',
    hint: 'It is published below the chart.',
  },
};

/** A dated note on the charts of a measure, and whether its limits are recalculated from that day. */
export function NoteForm({ action, measureRef, from }: NoteFormProps) {
  return (
    <ActionForm action={action} words={WORDS} hidden={{ measure: measureRef }} id="add-note">
      {({ field, ticks, date }) => (
        <>
          <PastDateInput {...date('date', from)} />
          <TextInput {...field('words')} />
          <TextInput {...field('source')} />
          <Checkboxes
            {...ticks('rebase', from ? ['yes'] : [])}
            choices={[
              {
                value: 'yes',
                text: 'Work out the average and limits again from this day',
                reveals: <Textarea {...field('reason')} limit={LONGEST_CHANGE_REASON} rows={3} />,
              },
            ]}
          />
          <Button>Add this note</Button>
        </>
      )}
    </ActionForm>
  );
}
