'use client';

import { useActionState } from 'react';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/textarea';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

/** Asks what changed, and hands the next edition to the worker. */
export function PrepareForm({ action }: { action: FormActionHandler }) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)}>
      <Textarea
        name="changeNote"
        label="What changed since the last edition?"
        labelSize="m"
        hint="A sentence or two that the public will read on the first page. Do not write names or anything about a case."
        error={errorOf(state, 'changeNote')}
        value={typedOr(state, 'changeNote', '')}
        limit={2000}
      />
      <Button>Prepare this edition</Button>
    </Form>
  );
}
