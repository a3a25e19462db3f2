import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { formatInstant } from '@/lib/domain/day';
import { ROLE_LABELS } from '@/lib/domain/permissions';
import type { PersonRecord } from '@/lib/domain/people/person-record';
import { whyNotAgreeToRole } from '@/lib/domain/people/two-people';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { DecideRoleForm } from './decide-role-form';

type RolesToAgreeProps = {
  people: readonly PersonRecord[];
  /** Who reads: nobody agrees to what they asked for. */
  readerId: string;
  action: FormActionHandler;
};

/** The roles that one administrator asked for, each to be agreed to by somebody else. */
export function RolesToAgree({ people, readerId, action }: RolesToAgreeProps) {
  return (
    <>
      <Heading level={1}>Roles to agree</Heading>
      <p className="govuk-body">
        An administrator asks for the role of an administrator or an approver. Somebody else agrees, so that
        nobody can approve their own work through an account they made.
      </p>
      {people.length === 0 && <p className="govuk-body">No role waits for anybody.</p>}
      {people.map((person) => (
        <RoleToAgree key={person.id} {...{ person, readerId, action }} />
      ))}
    </>
  );
}

function RoleToAgree({
  person,
  readerId,
  action,
}: Pick<RolesToAgreeProps, 'readerId' | 'action'> & { person: PersonRecord }) {
  const { id, name, email, role, asked, hasOwnPassword } = person;
  if (!asked) return null;
  const why = whyNotAgreeToRole({ personId: id, askedBy: asked.by.id, hasOwnPassword }, readerId);
  return (
    <section aria-labelledby={`role-${id}`}>
      <Heading level={2} id={`role-${id}`}>
        {name}
      </Heading>
      <SummaryList
        rows={[
          { key: 'Email address', value: email },
          { key: 'Role asked for', value: ROLE_LABELS[asked.role] },
          { key: 'Role until then', value: ROLE_LABELS[role] },
          { key: 'Asked by', value: `${asked.by.name}, ${formatInstant(asked.at)}` },
          { key: 'Password', value: hasOwnPassword ? 'Their own' : 'The one an administrator was shown' },
        ]}
      />
      {why ? (
        <p className="govuk-body">{why}</p>
      ) : (
        <p className="govuk-body">
          Before you agree, ask {name} in person or by telephone whether they chose the password themselves.
        </p>
      )}
      <DecideRoleForm action={action} person={person} mayAgree={why === null} />
    </section>
  );
}
