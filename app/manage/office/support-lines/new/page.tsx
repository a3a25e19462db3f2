import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { AddSupportLineForm } from '@/components/office/add-support-line-form';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { OFFICE } from '@/lib/domain/paths/office';
import { requireActor } from '@/lib/server/session/actor';
import { addSupportLineAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function NewSupportLinePage() {
  await requireActor('support-line:change');
  return (
    <NarrowPage before={<BackLink href={OFFICE.office}>Office</BackLink>}>
      <Heading level={1}>Add a support line</Heading>
      <AddSupportLineForm action={addSupportLineAction} />
    </NarrowPage>
  );
}
