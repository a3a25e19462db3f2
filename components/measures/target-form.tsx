'use client';

import { useActionState } from 'react';
import { typedDate } from '@/components/forms/date-values';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_REASON } from '@/lib/schemas/edit-measure';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type TargetFormProps = { action: FormActionHandler; measureRef: string; unitInWords: string };

/** What a measure is meant to reach, who said so, and for how long. */
export function TargetForm({ action, measureRef, unitInWords }: TargetFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Targets of measure ${measureRef}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: measureRef }} id="set-target">
        <TextInput
          name="value"
          label="What is the target?"
          hint={`In the unit of this measure: ${unitInWords.toLowerCase()}.`}
          width={10}
          inputMode="decimal"
          value={typedOr(state, 'value', '')}
          error={errorOf(state, 'value')}
        />
        <TextInput
          name="setBy"
          label="Who set it?"
          hint="The body or the plan, such as the Police and Crime Plan. Not a person’s name."
          value={typedOr(state, 'setBy', '')}
          error={errorOf(state, 'setBy')}
        />
        <DateInput
          name="setOn"
          label="When was it set?"
          value={typedDate(state, 'setOn', null)}
          error={errorOf(state, 'setOn')}
        />
        <DateInput
          name="endsOn"
          label="When does it end? (optional)"
          hint="Figures of later periods are then not judged by it."
          value={typedDate(state, 'endsOn', null)}
          error={errorOf(state, 'endsOn')}
        />
        <Textarea
          name="reason"
          label="Why this target?"
          value={typedOr(state, 'reason', '')}
          error={errorOf(state, 'reason')}
          limit={LONGEST_REASON}
          rows={3}
        />
        <Button>Record this target</Button>
      </Form>
    </>
  );
}
