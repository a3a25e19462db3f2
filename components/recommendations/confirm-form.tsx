'use client';

import { useActionState } from 'react';
import { ErrorMessage } from '@/components/ui/error-message';
import { PlainButton } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import type { Place } from '@/lib/domain/paths/office';

type ConfirmFormProps = {
  action: FormActionHandler;
  place: Place;
  requirement: { ref: string; version: number };
};

/** Agrees to the office's draft wording of a part. One small button, so what goes wrong is said beside it. */
export function ConfirmForm({ action, place, requirement: { ref, version } }: ConfirmFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const fields = { ...place, requirement: ref, version };
  const name = `confirm-${ref}`;
  return (
    <form action={send} id={name} className="govuk-form-group">
      <ErrorMessage name={name}>{state.errors[0]?.sentence}</ErrorMessage>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <PlainButton>
        Confirm this wording<VisuallyHidden> of part {ref}</VisuallyHidden>
      </PlainButton>
    </form>
  );
}
