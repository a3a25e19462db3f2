import type { Role } from '../permissions';

/** Roles that decide on the work of other people, or on who does: one administrator alone gives none of them. */
export const DECIDING_ROLES = ['administrator', 'approver'] as const satisfies readonly Role[];
export type DecidingRole = (typeof DECIDING_ROLES)[number];

export const isDeciding = (role: Role): role is DecidingRole =>
  DECIDING_ROLES.some((deciding) => deciding === role);

/** The role of an account that has no other to keep until somebody else agrees: the one that may do least. */
const ROLE_UNTIL_AGREED: Role = 'panel';

/** The role in force, and the one that waits for a second person. */
export type RoleGiven = { role: Role; asked: DecidingRole | null };

/** What is left of a wish for `wanted` when one administrator alone has it. `held` is null for a new account. */
export function givenAlone(wanted: Role, held: RoleGiven | null): RoleGiven {
  if (wanted === held?.role) return held;
  if (!isDeciding(wanted)) return { role: wanted, asked: null };
  return { role: held?.role ?? ROLE_UNTIL_AGREED, asked: wanted };
}

/** What a person holds once an administrator was shown a password of theirs: a role that decides is asked for again. */
export function heldWithGivenPassword({ role, asked }: RoleGiven): RoleGiven {
  return isDeciding(role) ? { role: ROLE_UNTIL_AGREED, asked: asked ?? role } : { role, asked };
}

/** A role that waits for a second person: whose, and who asked. */
export type RoleToAgree = { personId: string; askedBy: string; hasOwnPassword: boolean };

/** What keeps this person from agreeing to it, in a sentence; null when nothing does. */
export function whyNotAgreeToRole(
  { personId, askedBy, hasOwnPassword }: RoleToAgree,
  deciderId: string,
): string | null {
  if (askedBy === deciderId) return 'You asked for this, so somebody else must agree.';
  if (personId === deciderId) return 'This is your own role, so somebody else must agree.';
  return hasOwnPassword ? null : 'This person must first sign in and choose a password of their own.';
}
