'use client';

import { useActionState } from 'react';
import { summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type SaveImportFormProps = {
  action: FormActionHandler;
  id: string;
  measureRef: string;
  planHash: string;
  rows: number;
};

/** Agrees to save the very dry run that is on the screen. */
export function SaveImportForm({ action, id, measureRef, planHash, rows }: SaveImportFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id, measure: measureRef, planHash }} id="save">
      <Button>
        {rows === 1 ? 'Save this figure' : `Save these ${rows.toLocaleString('en-GB')} figures`}
      </Button>
    </Form>
  );
}

type GiveUpFormProps = { action: FormActionHandler; id: string; measureRef: string };

/** Lets the file go; nothing of it is saved. */
export function GiveUpImportForm({ action, id, measureRef }: GiveUpFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id, measure: measureRef }} id="give-up">
      <Button look="secondary">Give this import up</Button>
    </Form>
  );
}
