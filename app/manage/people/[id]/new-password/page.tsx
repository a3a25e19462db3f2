import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { NewPasswordForm } from '@/components/people/new-password-form';
import { BackLink } from '@/components/ui/back-link';
import { personHref } from '@/lib/domain/paths/office';
import { requirePerson } from '@/lib/server/request/require-record';
import { giveNewPasswordAction } from '../../actions';

export const metadata = FORM_METADATA;

export default async function NewPasswordPage({ params }: { params: Promise<unknown> }) {
  const { actor, record: person } = await requirePerson('person:manage', params);
  if (person.id === actor.id) notFound();
  return (
    <NarrowPage before={<BackLink href={personHref(person.id)}>{person.name}</BackLink>}>
      <NewPasswordForm action={giveNewPasswordAction} person={person} />
    </NarrowPage>
  );
}
