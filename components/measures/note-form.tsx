'use client';

import { useActionState } from 'react';
import { typedDate } from '@/components/forms/date-values';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, tickedOr, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import { DateInput } from '@/components/ui/date-input';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_REASON } from '@/lib/schemas/edit-measure';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';

type NoteFormProps = { action: FormActionHandler; measureRef: string };

/** A dated note on the charts of a measure, and whether its limits start afresh from that day. */
export function NoteForm({ action, measureRef }: NoteFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Notes on the charts of measure ${measureRef}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: measureRef }} id="add-note">
        <DateInput
          name="date"
          label="When did it happen?"
          value={typedDate(state, 'date', null)}
          error={errorOf(state, 'date')}
        />
        <TextInput
          name="words"
          label="What happened?"
          hint="A few words, such as “New recording rules”. They are published with the chart, so nothing about a case or a person."
          value={typedOr(state, 'words', '')}
          error={errorOf(state, 'words')}
        />
        <TextInput
          name="source"
          label="Where is this written?"
          hint="A document or an address. It is published with the note."
          value={typedOr(state, 'source', '')}
          error={errorOf(state, 'source')}
        />
        <Checkboxes
          name="rebase"
          label="Do the limits start afresh? (optional)"
          hint="Only where the work or the counting is different from this day on. Never because a figure is unwelcome."
          choices={[
            {
              value: 'yes',
              text: 'Start the average and limits afresh from this day',
              reveals: <WhyAfresh state={state} />,
            },
          ]}
          values={tickedOr(state, 'rebase', [])}
          error={errorOf(state, 'rebase')}
        />
        <Button>Add this note</Button>
      </Form>
    </>
  );
}

function WhyAfresh({ state }: { state: FormState }) {
  return (
    <Textarea
      name="reason"
      label="Why can figures before and after not be judged together?"
      hint="It is published below the chart."
      value={typedOr(state, 'reason', '')}
      error={errorOf(state, 'reason')}
      limit={LONGEST_REASON}
      rows={3}
    />
  );
}
