'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Radios } from '@/components/ui/radios';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type EvidenceOfFigureFormProps = {
  action: FormActionHandler;
  figure: { measure: string; series: string; figure: string };
  evidence: readonly { id: string; title: string }[];
};

/** Which item of evidence supports a figure. */
export function EvidenceOfFigureForm({ action, figure, evidence }: EvidenceOfFigureFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page={`Evidence for a figure of measure ${figure.measure}`} state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={figure}>
        <Radios
          name="evidence"
          label="Which evidence supports this figure?"
          hint="It is tied to this very revision of the figure. You can take it off again, with a reason."
          choices={evidence.map(({ id, title }) => ({ value: id, text: title }))}
          value={typedOr(state, 'evidence', '')}
          error={errorOf(state, 'evidence')}
        />
        <Button>Tie this evidence to the figure</Button>
      </Form>
    </>
  );
}
