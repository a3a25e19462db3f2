'use client';

import { useActionState } from 'react';
import { bindFields } from '@/components/forms/bound-fields';
import { FormTitle } from '@/components/forms/form-title';
import { summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { TextInput } from '@/components/ui/text-input';
import { type MadePasswordHandler, NOTHING_MADE } from '@/lib/schemas/person';
import { MadePasswordNotice } from './made-password-notice';
import { NameField, PERSON_FIELDS, RoleField } from './person-fields';

const WORDS = {
  ...PERSON_FIELDS,
  email: {
    label: 'Email address',
    hint: 'Their own address at work. They sign in with it, and it cannot be changed later.',
  },
};

/** Adds a person; then shows the password that was made for them, in place of the form. */
export function AddPersonForm({ action }: { action: MadePasswordHandler }) {
  const [{ form, made }, send] = useActionState(action, NOTHING_MADE);
  const fields = bindFields(WORDS, form);
  const heading = made ? 'Person added' : 'Add a person';
  return (
    <>
      <FormTitle page={heading} state={form} />
      <Heading level={1}>{heading}</Heading>
      {made ? (
        <MadePasswordNotice made={made} done={`${made.name} can sign in now.`} />
      ) : (
        <Form action={send} errors={summaryOf(form)}>
          <NameField fields={fields} />
          <TextInput {...fields.field('email')} type="email" autoComplete="off" spellCheck={false} />
          <RoleField fields={fields} />
          <p className="govuk-body">The service makes a password, and shows it to you once.</p>
          <Button>Add this person</Button>
        </Form>
      )}
    </>
  );
}
