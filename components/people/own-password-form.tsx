'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { SHORTEST_PASSWORD } from '@/lib/domain/people/password';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  currentPassword: { label: 'Current password' },
  newPassword: {
    label: 'New password',
    hint: `${SHORTEST_PASSWORD} characters or more. 4 or 5 words that have nothing to do with each other, or with this office, are easy to remember and hard to guess. You can paste it from a password manager.`,
  },
  newPasswordAgain: { label: 'New password again' },
};

type OwnPasswordFormProps = {
  action: FormActionHandler;
  /** Tells a password manager whose password this is. */
  email: string;
};

/** Changes a person's own password. What was typed is never shown again. */
export function OwnPasswordForm({ action, email }: OwnPasswordFormProps) {
  return (
    <ActionForm action={action} words={WORDS} page="Your account">
      {({ blank }) => (
        <>
          <input type="text" value={email} autoComplete="username" readOnly hidden />
          <TextInput {...blank('currentPassword')} type="password" autoComplete="current-password" />
          <TextInput {...blank('newPassword')} type="password" autoComplete="new-password" />
          <TextInput {...blank('newPasswordAgain')} type="password" autoComplete="new-password" />
          <p className="govuk-body">
            You will be signed out everywhere. Sign in again with the new password.
          </p>
          <Button>Change my password</Button>
        </>
      )}
    </ActionForm>
  );
}
