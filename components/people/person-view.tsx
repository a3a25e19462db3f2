import { ActionLink } from '@/components/ui/action-link';
import { LinkButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { PERSON } from '@/lib/domain/paths/person';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { newPasswordHref } from '@/lib/domain/paths/office';
import { ChangePersonForm } from './change-person-form';
import { type Lock, LockSection } from './lock-section';
import { PersonDetails } from './person-details';

type PersonViewProps = {
  person: PersonRecord;
  /** Null while the account is not locked. */
  lock: Lock | null;
  isOwn: boolean;
  actions: { change: FormActionHandler; liftLock: FormActionHandler };
};

/** One person, to be changed. Nobody changes their own role: their own account is only shown. */
export function PersonView({ person, lock, isOwn, actions }: PersonViewProps) {
  return (
    <>
      <Heading level={1}>{person.name}</Heading>
      {lock && <LockSection person={person} lock={lock} action={isOwn ? null : actions.liftLock} />}
      {isOwn ? <OwnPerson person={person} /> : <OtherPerson person={person} action={actions.change} />}
    </>
  );
}

function OwnPerson({ person }: { person: PersonRecord }) {
  return (
    <>
      <InsetText>
        This is your own account. Another administrator can change your name or your role.
      </InsetText>
      <PersonDetails person={person} />
      <p className="govuk-body">
        <ActionLink action={{ href: PERSON.account, text: 'Change your password' }} />
      </p>
    </>
  );
}

function OtherPerson({ person, action }: { person: PersonRecord; action: FormActionHandler }) {
  return (
    <>
      <p className="govuk-body">{person.email}</p>
      <ChangePersonForm action={action} person={person} />
      <Heading level={2}>New password</Heading>
      <p className="govuk-body">
        For somebody who has lost theirs, or whose password another person may know.
      </p>
      <LinkButton href={newPasswordHref(person.id)} look="secondary">
        Give a new password
      </LinkButton>
    </>
  );
}
