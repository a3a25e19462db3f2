'use server';

import { OFFICE, personHref } from '@/lib/domain/paths/office';
import { addPersonForm, changePersonForm, liftLockForm, newPasswordForm } from '@/lib/schemas/person';
import { formAction } from '@/lib/server/request/form-action';
import { madePasswordAction } from '@/lib/server/session/made-password-action';
import { addPerson } from '@/lib/services/people/add-person';
import { changePerson } from '@/lib/services/people/change-person';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { liftLock } from '@/lib/services/people/lift-lock';

export const addPersonAction = madePasswordAction({
  permission: 'person:add',
  schema: addPersonForm,
  run: addPerson,
});

export const giveNewPasswordAction = madePasswordAction({
  permission: 'person:manage',
  schema: newPasswordForm,
  run: (actor, input) => giveNewPassword(actor, input, new Date()),
});

export const changePersonAction = formAction({
  permission: 'person:manage',
  schema: changePersonForm,
  run: changePerson,
  goTo: () => OFFICE.people,
  saved: 'person-changed',
});

export const liftLockAction = formAction({
  permission: 'person:manage',
  schema: liftLockForm,
  run: liftLock,
  goTo: ({ id }) => personHref(id),
  saved: 'lock-lifted',
});
