'use client';

import { useActionState } from 'react';
import { summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

/** Lets a person try to sign in again at once. */
export function LiftLockForm({ action, id }: { action: FormActionHandler; id: string }) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id }} id="lift-lock">
      <Button look="secondary">Lift the lock</Button>
    </Form>
  );
}
