'use server';

import { addPersonForm, changePersonForm, newPasswordForm } from '@/lib/schemas/person';
import { formAction } from '@/lib/server/form-action';
import { madePasswordAction } from '@/lib/server/made-password-action';
import { addPerson } from '@/lib/services/add-person';
import { changePerson } from '@/lib/services/change-person';
import { giveNewPassword } from '@/lib/services/give-new-password';

export const addPersonAction = madePasswordAction({
  permission: 'person:manage',
  schema: addPersonForm,
  run: addPerson,
});

export const giveNewPasswordAction = madePasswordAction({
  permission: 'person:manage',
  schema: newPasswordForm,
  run: giveNewPassword,
});

export const changePersonAction = formAction({
  permission: 'person:manage',
  schema: changePersonForm,
  run: changePerson,
  revalidates: ['/manage/people'],
  goTo: () => '/manage/people',
  saved: 'person-changed',
});
