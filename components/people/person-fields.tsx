import type { BoundFields } from '@/components/forms/bound-fields';
import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { ROLE_LABELS, ROLES, type Role } from '@/lib/domain/permissions';
import { PERSON_WORDS } from '@/lib/domain/people/person-words';

/** What each role is for, in the words of the permissions table. */
const ROLE_HINTS: Record<Role, string> = {
  administrator:
    'Adds people, changes roles and reads the history. Approves no work. Another person must agree to this role.',
  officer: 'Records the status of parts, files evidence, enters figures and prepares editions.',
  approver:
    'Does what a scrutiny officer does, and approves the work of other people. Another person must agree to this role.',
  panel: 'Reads progress and figures before a meeting of the panel.',
};

/** What is asked of a person who is new, and of one who is known. */
export const PERSON_FIELDS = {
  name: {
    label: PERSON_WORDS.name,
    hint: 'The history names people, so write it as their colleagues know it.',
  },
  role: { label: PERSON_WORDS.role },
};

type FieldProps = { fields: BoundFields<keyof typeof PERSON_FIELDS>; saved?: string };

/** A person's full name. */
export function NameField({ fields, saved }: FieldProps) {
  return <TextInput {...fields.field('name', saved)} autoComplete="off" spellCheck={false} />;
}

/** The one role a person has, with what each role is for. */
export function RoleField({ fields, saved }: FieldProps) {
  return (
    <Radios
      {...fields.field('role', saved)}
      choices={ROLES.map((role) => ({ value: role, text: ROLE_LABELS[role], hint: ROLE_HINTS[role] }))}
    />
  );
}
