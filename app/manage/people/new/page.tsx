import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { AddPersonForm } from '@/components/people/add-person-form';
import { BackLink } from '@/components/ui/back-link';
import { OFFICE } from '@/lib/domain/paths/office';
import { requireActor } from '@/lib/server/actor';
import { addPersonAction } from '../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function AddPersonPage() {
  await requireActor('person:manage');
  return (
    <NarrowPage before={<BackLink href={OFFICE.people}>People</BackLink>}>
      <AddPersonForm action={addPersonAction} />
    </NarrowPage>
  );
}
