'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { LONGEST_REASON } from '@/lib/schemas/edit-measure';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type EvidenceTakeOffFormProps = {
  action: FormActionHandler;
  tie: { measure: string; series: string; tie: string };
};

/** Takes one item of evidence off a figure, with the reason. */
export function EvidenceTakeOffForm({ action, tie }: EvidenceTakeOffFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Take evidence off a figure of measure ${tie.measure}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={tie} id="take-off">
        <Textarea
          name="reason"
          label="Why is it taken off?"
          hint="It is kept with the tie, under your name."
          value={typedOr(state, 'reason', '')}
          error={errorOf(state, 'reason')}
          limit={LONGEST_REASON}
          rows={3}
        />
        <Button>Take this evidence off</Button>
      </Form>
    </>
  );
}
