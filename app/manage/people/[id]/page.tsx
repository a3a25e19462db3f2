import { FormsPage } from '@/components/forms/forms-page';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { PersonView } from '@/components/people/person-view';
import { BackLink } from '@/components/ui/back-link';
import { OFFICE } from '@/lib/domain/paths/office';
import { requirePerson } from '@/lib/server/request/require-record';
import { listLocksOf } from '@/lib/services/people/lift-lock';
import { changePersonAction, liftLockAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function PersonPage({ params }: { params: Promise<unknown> }) {
  const { actor, record: person } = await requirePerson('person:manage', params);
  const lock = (await listLocksOf(actor, [person], new Date())).get(person.email) ?? null;
  const isOwn = person.id === actor.id;
  const actions = { change: changePersonAction, liftLock: liftLockAction };
  return (
    <FormsPage page={isOwn ? 'Your own account' : 'Change a person'}>
      <NarrowPage before={<BackLink href={OFFICE.people}>People</BackLink>}>
        <PersonView person={person} lock={lock} isOwn={isOwn} actions={actions} />
      </NarrowPage>
    </FormsPage>
  );
}
