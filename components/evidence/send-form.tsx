'use client';

import { useActionState } from 'react';
import { summaryOf } from '@/components/forms/form-values';
import type { Place } from '@/lib/domain/paths/office';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type SendFormProps = { action: FormActionHandler; place: Place; evidence: { id: string; version: number } };

/** Hands a draft to the approvers. */
export function SendForm({ action, place, evidence: { id, version } }: SendFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ ...place, id, version }}>
      <Button>Send for review</Button>
    </Form>
  );
}
