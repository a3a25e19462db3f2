import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { AccountView } from '@/components/people/account-view';
import { BackLink } from '@/components/ui/back-link';
import { findPerson } from '@/lib/data/people/people';
import { homeOf } from '@/lib/domain/permissions';
import { requireSignedIn } from '@/lib/server/session/actor';
import { changePasswordAction } from './actions';

export const metadata = FORM_METADATA;

export default async function AccountPage() {
  const actor = await requireSignedIn();
  const person = await findPerson(actor, actor.id);
  if (!person) notFound();
  return (
    <NarrowPage before={<BackLink href={homeOf(actor.role)}>Your first page</BackLink>}>
      <AccountView person={person} action={changePasswordAction} />
    </NarrowPage>
  );
}
