'use client';

import { useActionState } from 'react';
import { summaryOf } from '@/components/forms/form-values';
import { Button, ButtonGroup } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

type SettleRequestFormProps = { action: FormActionHandler; id: string; measureRef: string };

/** What became of a request for figures: two buttons, because a page may show several requests. */
export function SettleRequestForm({ action, id, measureRef }: SettleRequestFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <Form action={send} errors={summaryOf(state)} hidden={{ id, measure: measureRef }} id={`settle-${id}`}>
      <ButtonGroup>
        <Button look="secondary" name="state" value="received">
          The figures came
        </Button>
        <Button look="secondary" name="state" value="withdrawn">
          No longer asked
        </Button>
      </ButtonGroup>
    </Form>
  );
}
