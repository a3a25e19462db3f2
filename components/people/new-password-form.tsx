'use client';

import { useActionState } from 'react';
import { FormTitle } from '@/components/forms/form-title';
import { summaryOf } from '@/components/forms/form-values';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { isDeciding } from '@/lib/domain/people/two-people';
import { type MadePasswordHandler, NOTHING_MADE } from '@/lib/schemas/person';
import { MadePasswordNotice } from './made-password-notice';

type NewPasswordFormProps = { action: MadePasswordHandler; person: PersonRecord };

/** Says what a new password does, makes it when asked, and shows it in place of the form. */
export function NewPasswordForm({ action, person }: NewPasswordFormProps) {
  const [{ form, made }, send] = useActionState(action, NOTHING_MADE);
  const heading = made ? 'New password made' : `Give ${person.name} a new password`;
  return (
    <>
      <FormTitle page={made ? 'New password made' : 'Give a new password'} state={form} />
      <Heading level={1}>{heading}</Heading>
      {!person.active && (
        <InsetText>
          {person.name} cannot sign in at the moment. A new password does not change that.
        </InsetText>
      )}
      {made ? (
        <MadePasswordNotice made={made} done={`The password ${made.name} had until now no longer works.`} />
      ) : (
        <Form action={send} errors={summaryOf(form)} hidden={{ id: person.id }}>
          <p className="govuk-body">
            The service makes a password and shows it to you once. The current password stops working, and{' '}
            {person.name} is signed out everywhere.
          </p>
          {isDeciding(person.role) && (
            <p className="govuk-body">
              {person.name} reads as a panel member until they have chosen a password of their own and another
              person has agreed that they have their role again.
            </p>
          )}
          <p className="govuk-body">Make sure that it is {person.name} who asks for this.</p>
          <Button look="warning">Make a new password</Button>
        </Form>
      )}
    </>
  );
}
