'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/text-input';
import { SHORTEST_PASSWORD } from '@/lib/domain/password';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';

const HINT = `${SHORTEST_PASSWORD} characters or more. Four or five words that have nothing to do with each other, or with this office, are easy to remember and hard to guess. You can paste it from a password manager.`;

type OwnPasswordFormProps = {
  action: FormActionHandler;
  /** Tells a password manager whose password this is. */
  email: string;
};

/** Changes a person's own password. What was typed is never shown again. */
export function OwnPasswordForm({ action, email }: OwnPasswordFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <FormTitle page="Your account" state={state} />
      <Form action={send} errors={summaryOf(state)}>
        <input type="text" value={email} autoComplete="username" readOnly hidden />
        <TextInput
          name="currentPassword"
          label="Current password"
          type="password"
          autoComplete="current-password"
          error={errorOf(state, 'currentPassword')}
        />
        <TextInput
          name="newPassword"
          label="New password"
          hint={HINT}
          type="password"
          autoComplete="new-password"
          error={errorOf(state, 'newPassword')}
        />
        <TextInput
          name="newPasswordAgain"
          label="New password again"
          type="password"
          autoComplete="new-password"
          error={errorOf(state, 'newPasswordAgain')}
        />
        <p className="govuk-body">You are signed out everywhere, and sign in with the new password.</p>
        <Button>Change my password</Button>
      </Form>
    </>
  );
}
