'use server';

import { PERSON } from '@/lib/domain/paths/person';
import { ownPasswordForm } from '@/lib/schemas/person';
import { formAction } from '@/lib/server/request/form-action';
import { changePassword } from '@/lib/services/people/change-password';

/** Everyone who can sign in may read the panel's pages, and so change their own password. All their sessions end. */
export const changePasswordAction = formAction({
  permission: 'panel:read',
  schema: ownPasswordForm,
  run: changePassword,
  goTo: () => PERSON.signIn,
  saved: 'password-changed',
});
