'use client';

import { useActionState } from 'react';
import { summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { WarningText } from '@/components/ui/warning-text';
import { STUCK_SENTENCES } from '@/lib/domain/stuck-work';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type StuckEditionProps = {
  id: string;
  /** Null for somebody who may look and not decide. */
  actions: { restart: FormActionHandler; giveUp: FormActionHandler } | null;
};

/** Says that nobody works on this edition, and lets a person start it again or give it up. */
export function StuckEdition({ id, actions }: StuckEditionProps) {
  return (
    <>
      <WarningText>{STUCK_SENTENCES.edition}</WarningText>
      {actions && <StuckForm id={id} formId="restart" action={actions.restart} words="Start it again" />}
      {actions && (
        <StuckForm id={id} formId="give-up" action={actions.giveUp} words="Give it up" look="secondary" />
      )}
    </>
  );
}

type StuckFormProps = {
  id: string;
  formId: string;
  action: FormActionHandler;
  words: string;
  look?: 'secondary';
};

function StuckForm({ id, formId, action, words, look }: StuckFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id }} id={formId}>
      <Button look={look}>{words}</Button>
    </Form>
  );
}
