import { Heading } from '@/components/ui/heading';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { PERSON } from '@/lib/domain/paths/person';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { OwnPasswordForm } from './own-password-form';
import { PersonDetails } from './person-details';

/** A person's own account: who they are here, and the password they choose. */
export function AccountView({ person, action }: { person: PersonRecord; action: FormActionHandler }) {
  return (
    <>
      <Heading level={1}>Your account</Heading>
      <PersonDetails person={person} />
      <p className="govuk-body">An administrator can change your name or your role.</p>
      <p className="govuk-body">
        <a className="govuk-link" href={PERSON.views}>
          The views of lists that you saved
        </a>
      </p>
      <Heading level={2}>Change your password</Heading>
      <OwnPasswordForm action={action} email={person.email} />
    </>
  );
}
