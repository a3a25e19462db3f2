import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { NewPasswordForm } from '@/components/people/new-password-form';
import { BackLink } from '@/components/ui/back-link';
import { findPerson } from '@/lib/data/people';
import { personHref } from '@/lib/domain/paths/office';
import { uuidParam } from '@/lib/schemas/params';
import { requireActor } from '@/lib/server/actor';
import { giveNewPasswordAction } from '../../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function NewPasswordPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('person:manage');
  const id = uuidParam.safeParse((await params).id);
  const person = id.success && id.data !== actor.id ? await findPerson(id.data) : null;
  if (!person) notFound();
  return (
    <NarrowPage before={<BackLink href={personHref(person.id)}>{person.name}</BackLink>}>
      <NewPasswordForm action={giveNewPasswordAction} person={person} />
    </NarrowPage>
  );
}
