import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { AddPersonForm } from '@/components/people/add-person-form';
import { BackLink } from '@/components/ui/back-link';
import { OFFICE } from '@/lib/domain/paths/office';
import { requireActor } from '@/lib/server/session/actor';
import { addPersonAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function AddPersonPage() {
  await requireActor('person:add');
  return (
    <NarrowPage before={<BackLink href={OFFICE.people}>People</BackLink>}>
      <AddPersonForm action={addPersonAction} />
    </NarrowPage>
  );
}
