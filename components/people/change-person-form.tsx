'use client';

import { SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { typedOr } from '@/components/forms/form-values';
import { VersionedForm } from '@/components/forms/versioned-form';
import { Radios } from '@/components/ui/radios';
import { OFFICE } from '@/lib/domain/paths/office';
import { ROLE_LABELS, ROLES } from '@/lib/domain/permissions';
import { PERSON_WORDS } from '@/lib/domain/people/person-words';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import type { FormActionHandler, FormState } from '@/lib/schemas/form-state';
import { NameField, PERSON_FIELDS, RoleField } from './person-fields';

type ChangePersonFormProps = { action: FormActionHandler; person: PersonRecord };

const WORDS = {
  ...PERSON_FIELDS,
  active: {
    label: 'Can this person sign in?',
    hint: 'Choose “No” for somebody who has left. What they recorded stays.',
  },
};

const YES_OR_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** Changes a person's name and role, and whether they can sign in. */
export function ChangePersonForm({ action, person }: ChangePersonFormProps) {
  return (
    <VersionedForm
      action={action}
      words={WORDS}
      hidden={{ id: person.id }}
      version={person.version}
      written={writtenPerson}
      whenChanged={<SaveOrLeave keepHref={OFFICE.people} />}
      save="Save"
    >
      {(fields) => (
        <>
          <NameField fields={fields} saved={person.name} />
          <RoleField fields={fields} saved={person.role} />
          <Radios
            {...fields.field('active', person.active ? 'yes' : 'no')}
            choices={YES_OR_NO}
            look="inline"
          />
          <p className="govuk-body">
            Saving signs this person out; they sign in again with what you save here.
          </p>
        </>
      )}
    </VersionedForm>
  );
}

function writtenPerson(state: FormState): Written[] {
  const role = ROLES.find((value) => value === typedOr(state, 'role', ''));
  return [
    { label: PERSON_WORDS.name, value: typedOr(state, 'name', '') },
    { label: PERSON_WORDS.role, value: role ? ROLE_LABELS[role] : '' },
    { label: PERSON_WORDS.active, value: typedOr(state, 'active', '') === 'yes' ? 'Yes' : 'No' },
  ];
}
