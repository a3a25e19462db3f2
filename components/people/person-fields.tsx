import { errorOf, typedOr } from '@/components/forms/form-values';
import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { ROLE_LABELS, ROLES, type Role } from '@/lib/domain/permissions';
import type { FormState } from '@/lib/schemas/form-state';

/** What each role is for, in the words of the permissions table. */
const ROLE_HINTS: Record<Role, string> = {
  administrator: 'Adds people, changes roles and reads the history. Records nothing and approves nothing.',
  officer: 'Records where things stand, files evidence, enters figures and prepares editions.',
  approver: 'Does what a scrutiny officer does, and agrees to the work of another person.',
  panel: 'Reads progress and figures before a meeting of the panel.',
};

type FieldProps = { state: FormState; saved: string };

/** A person's full name. */
export function NameField({ state, saved }: FieldProps) {
  return (
    <TextInput
      name="name"
      label="Full name"
      hint="The history names people, so write it as their colleagues know it."
      error={errorOf(state, 'name')}
      value={typedOr(state, 'name', saved)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** The one role a person has, with what each role is for. */
export function RoleField({ state, saved }: FieldProps) {
  return (
    <Radios
      name="role"
      label="Role"
      choices={ROLES.map((role) => ({ value: role, text: ROLE_LABELS[role], hint: ROLE_HINTS[role] }))}
      value={typedOr(state, 'role', saved)}
      error={errorOf(state, 'role')}
    />
  );
}
