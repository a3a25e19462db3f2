'use client';

import { useActionState } from 'react';
import { summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { WarningText } from '@/components/ui/warning-text';
import { STUCK_SENTENCES } from '@/lib/domain/stuck-work';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { GiveUpImportForm } from './import-decide-forms';

type StuckImportProps = {
  id: string;
  measureRef: string;
  actions: { restart: FormActionHandler; giveUp: FormActionHandler };
};

/** Says that nobody works on this file, and lets a person start it again or give it up. */
export function StuckImport({ id, measureRef, actions }: StuckImportProps) {
  const [state, send] = useActionState(actions.restart, EMPTY_FORM);
  return (
    <>
      <WarningText>{STUCK_SENTENCES.import}</WarningText>
      <Form action={send} errors={summaryOf(state)} hidden={{ id, measure: measureRef }} id="restart">
        <Button>Start it again</Button>
      </Form>
      <GiveUpImportForm action={actions.giveUp} id={id} measureRef={measureRef} />
    </>
  );
}
