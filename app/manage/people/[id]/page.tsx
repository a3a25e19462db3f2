import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { PersonView } from '@/components/people/person-view';
import { BackLink } from '@/components/ui/back-link';
import { findPerson } from '@/lib/data/people';
import { OFFICE } from '@/lib/domain/paths/office';
import { uuidParam } from '@/lib/schemas/params';
import { requireActor } from '@/lib/server/actor';
import { listLocksOf } from '@/lib/services/lift-lock';
import { changePersonAction, liftLockAction } from '../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('person:manage');
  const id = uuidParam.safeParse((await params).id);
  const person = id.success ? await findPerson(id.data) : null;
  if (!person) notFound();
  const lock = (await listLocksOf(actor, [person], new Date())).get(person.email) ?? null;
  const actions = { change: changePersonAction, liftLock: liftLockAction };
  return (
    <NarrowPage before={<BackLink href={OFFICE.people}>People</BackLink>}>
      <PersonView person={person} lock={lock} isOwn={person.id === actor.id} actions={actions} />
    </NarrowPage>
  );
}
