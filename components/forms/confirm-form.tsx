'use client';

import { useActionState } from 'react';
import { ErrorMessage } from '@/components/ui/error-message';
import { PlainButton } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { TitleOfMistake } from './forms-page';

type ConfirmFormProps = {
  action: FormActionHandler;
  /** What names the wording, with the version of it that is on the screen. */
  fields: Record<string, string | number>;
  /** "part 5a" */
  about: string;
};

/** Agrees to the office's draft wording of a part or a promise. One small button, so what goes wrong is said beside it. */
export function ConfirmForm({ action, fields, about }: ConfirmFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const name = `confirm-${about.replaceAll(' ', '-')}`;
  return (
    <form action={send} id={name} className="govuk-form-group">
      <TitleOfMistake state={state} />
      <ErrorMessage name={name}>{state.errors[0]?.sentence}</ErrorMessage>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <PlainButton>
        Confirm this wording<VisuallyHidden> of {about}</VisuallyHidden>
      </PlainButton>
    </form>
  );
}
