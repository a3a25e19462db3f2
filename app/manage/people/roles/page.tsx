import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { RolesToAgree } from '@/components/people/roles-to-agree';
import { BackLink } from '@/components/ui/back-link';
import { listRolesToAgree } from '@/lib/data/people/people';
import { OFFICE } from '@/lib/domain/paths/office';
import { can } from '@/lib/domain/permissions';
import { requireActor } from '@/lib/server/session/actor';
import { decideRoleAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function RolesPage() {
  const actor = await requireActor('person:agree-role');
  const back = can(actor.role, 'person:manage')
    ? { href: OFFICE.people, text: 'People' }
    : { href: OFFICE.office, text: 'Office' };
  return (
    <FormsPage page="Roles to agree">
      <NarrowPage before={<BackLink href={back.href}>{back.text}</BackLink>}>
        <RolesToAgree people={await listRolesToAgree(actor)} readerId={actor.id} action={decideRoleAction} />
      </NarrowPage>
    </FormsPage>
  );
}
