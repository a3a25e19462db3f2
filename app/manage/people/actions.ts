'use server';

import { OFFICE, personHref } from '@/lib/domain/paths/office';
import {
  addPersonForm,
  changePersonForm,
  decideRoleForm,
  liftLockForm,
  newPasswordForm,
} from '@/lib/schemas/person';
import { formAction } from '@/lib/server/request/form-action';
import { madePasswordAction } from '@/lib/server/session/made-password-action';
import { addPerson } from '@/lib/services/people/add-person';
import { changePerson } from '@/lib/services/people/change-person';
import { decideRole } from '@/lib/services/people/decide-role';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { liftLock } from '@/lib/services/people/lift-lock';

export const addPersonAction = madePasswordAction({
  permission: 'person:add',
  schema: addPersonForm,
  run: (actor, input) => addPerson(actor, input, new Date()),
});

export const giveNewPasswordAction = madePasswordAction({
  permission: 'person:manage',
  schema: newPasswordForm,
  run: (actor, input) => giveNewPassword(actor, input, new Date()),
});

export const changePersonAction = formAction({
  permission: 'person:manage',
  schema: changePersonForm,
  run: (actor, input) => changePerson(actor, input, new Date()),
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

export const decideRoleAction = formAction({
  permission: 'person:agree-role',
  schema: decideRoleForm,
  run: decideRole,
  goTo: () => OFFICE.rolesToAgree,
  saved: 'role-decided',
});
