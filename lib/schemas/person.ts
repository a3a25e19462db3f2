import { z } from 'zod';
import type { DecidingRole } from '@/lib/domain/people/two-people';
import { ROLES } from '@/lib/domain/permissions';
import { typedText } from './fields/typed-text';
import { EMPTY_FORM, type FormState } from './form-state';
import { emailAddress } from './sign-in';

const name = typedText('Enter a full name')
  .min(1, 'Enter a full name')
  .max(100, 'Full name must be 100 characters or fewer');

const role = z.enum(ROLES, 'Select a role');

export const addPersonForm = z.object({ name, email: emailAddress, role });
export type AddPersonInput = z.output<typeof addPersonForm>;

export const changePersonForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  name,
  role,
  active: z
    .enum(['yes', 'no'], 'Select whether this person can sign in')
    .transform((answer) => answer === 'yes'),
});
export type ChangePersonInput = z.output<typeof changePersonForm>;

export const newPasswordForm = z.object({ id: z.uuid() });
export type NewPasswordInput = z.output<typeof newPasswordForm>;

export const liftLockForm = z.object({ id: z.uuid() });
export type LiftLockInput = z.output<typeof liftLockForm>;

export const decideRoleForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  decision: z.enum(['agree', 'decline']),
});
export type DecideRoleInput = z.output<typeof decideRoleForm>;

export const ownPasswordForm = z
  .object({
    currentPassword: z.string('Enter your current password').min(1, 'Enter your current password'),
    newPassword: z.string('Enter a new password').min(1, 'Enter a new password'),
    newPasswordAgain: z.string('Enter your new password again').min(1, 'Enter your new password again'),
  })
  .refine((form) => form.newPassword === form.newPasswordAgain, {
    path: ['newPasswordAgain'],
    error: 'Enter the same new password twice',
  });
export type OwnPasswordInput = z.output<typeof ownPasswordForm>;

/**
 * A password the service has just made, to be shown once to the administrator who asked for it. `asked`: a role the person
 * gets when somebody else agrees.
 */
export type MadePassword = { name: string; email: string; password: string; asked: DecidingRole | null };

/** What a form shows that may end in a password: mistakes to mend, or the password. */
export type MadePasswordState = { form: FormState; made: MadePassword | null };

export const NOTHING_MADE: MadePasswordState = { form: EMPTY_FORM, made: null };

/** The action of a form that may end in a password. */
export type MadePasswordHandler = (state: MadePasswordState, form: FormData) => Promise<MadePasswordState>;
