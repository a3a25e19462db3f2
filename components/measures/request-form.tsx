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
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type RequestFormProps = { action: FormActionHandler; measureRef: string };

/** Who is asked for which figures, and by when. */
export function RequestForm({ action, measureRef }: RequestFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Ask for figures of measure ${measureRef}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ measure: measureRef }}>
        <TextInput
          name="askedOf"
          label="Who is asked?"
          hint="The force, or the organisation that holds the figures. A team or a role, not a person’s name."
          value={typedOr(state, 'askedOf', '')}
          error={errorOf(state, 'askedOf')}
        />
        <Textarea
          name="note"
          label="Which figures are asked for?"
          hint="The periods, what is counted and out of what. Do not write anything about a case."
          value={typedOr(state, 'note', '')}
          error={errorOf(state, 'note')}
          rows={4}
        />
        <DateInput
          name="dueOn"
          label="When are they due?"
          value={typedDate(state, 'dueOn', null)}
          error={errorOf(state, 'dueOn')}
        />
        <Button>Record this request</Button>
      </Form>
    </>
  );
}
