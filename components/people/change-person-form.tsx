'use client';

import { useActionState } from 'react';
import { ConflictNotice, SaveOrLeave, type Written } from '@/components/forms/conflict-notice';
import { FormTitle } from '@/components/forms/form-title';
import { errorOf, summaryOf, typedOr } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Radios } from '@/components/ui/radios';
import { OFFICE } from '@/lib/domain/paths/office';
import { ROLE_LABELS, ROLES } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';
import { NameField, RoleField } from './person-fields';

type ChangePersonFormProps = { action: FormActionHandler; person: PersonRecord };

/** Changes a person's name and role, and whether they can sign in. */
export function ChangePersonForm({ action, person }: ChangePersonFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  const version = state.conflict?.version ?? typedOr(state, 'version', String(person.version));
  return (
    <>
      <FormTitle page="Change a person" state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={{ id: person.id, version }}>
        {state.conflict && (
          <ConflictNotice conflict={state.conflict} mine={writtenPerson(state)}>
            <SaveOrLeave keepHref={OFFICE.people} />
          </ConflictNotice>
        )}
        <NameField state={state} saved={person.name} />
        <RoleField state={state} saved={person.role} />
        <Radios
          name="active"
          label="Can this person sign in?"
          hint="Choose “No” for somebody who has left. What they recorded stays."
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          value={typedOr(state, 'active', person.active ? 'yes' : 'no')}
          error={errorOf(state, 'active')}
          look="inline"
        />
        <p className="govuk-body">
          Saving signs this person out; they sign in again with what you save here.
        </p>
        <Button>{state.conflict ? 'Save what I wrote' : 'Save'}</Button>
      </Form>
    </>
  );
}

function writtenPerson(state: FormState): Written[] {
  const role = ROLES.find((value) => value === typedOr(state, 'role', ''));
  return [
    { label: 'Full name', value: typedOr(state, 'name', '') },
    { label: 'Role', value: role ? ROLE_LABELS[role] : '' },
    { label: 'Can sign in', value: typedOr(state, 'active', '') === 'yes' ? 'Yes' : 'No' },
  ];
}
