import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ListFileLink } from '@/components/layout/list-file-link';
import { WidePage } from '@/components/layout/wide-page';
import { UnnamedOffice } from '@/components/office/office-facts-section';
import { PeopleList } from '@/components/people/people-list';
import { ActionLink } from '@/components/ui/action-link';
import { LinkButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { WarningText } from '@/components/ui/warning-text';
import { findOffice } from '@/lib/data/office/office';
import { listPeople } from '@/lib/data/people/people';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { requireActor } from '@/lib/server/session/actor';
import { UNKNOWN_PROXY_WARNING } from '@/lib/server/request/client-address';
import { cameThroughUnknownProxy } from '@/lib/server/request/unknown-proxy';
import { listLocksOf } from '@/lib/services/people/lift-lock';

export const metadata = FORM_METADATA;

export default async function PeoplePage() {
  const actor = await requireActor('person:manage');
  const people = await listPeople(actor);
  const locks = await listLocksOf(actor, people, new Date());
  return (
    <FormsPage page="People">
      <WidePage>
        <Heading level={1}>People</Heading>
        <p className="govuk-body">
          Everyone who has an account, and what they can do. We do not delete people, because the history
          names them. Stop people who leave from signing in.
        </p>
        {(await findOffice()) === null && <UnnamedOffice mayChange={can(actor.role, 'office:change')} />}
        {(await cameThroughUnknownProxy()) && <WarningText>{UNKNOWN_PROXY_WARNING}</WarningText>}
        <LinkButton href={OFFICE.newPerson}>Add a person</LinkButton>
        {people.some(({ asked }) => asked) && (
          <p className="govuk-body">
            <ActionLink action={{ href: OFFICE.rolesToAgree, text: 'Roles to agree' }} />
          </p>
        )}
        <PeopleList people={people} locks={locks} ownId={actor.id} />
        <ListFileLink list="people" />
      </WidePage>
    </FormsPage>
  );
}
