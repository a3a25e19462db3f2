import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ChangeOfficeForm } from '@/components/office/change-office-form';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { findOffice } from '@/lib/data/office/office';
import { OFFICE } from '@/lib/domain/paths/office';
import { requireActor } from '@/lib/server/session/actor';
import { changeOfficeAction } from './actions';

export const metadata = FORM_METADATA;

export default async function OfficeFactsPage() {
  await requireActor('office:change');
  const office = await findOffice();
  return (
    <NarrowPage before={<BackLink href={OFFICE.office}>Office</BackLink>}>
      <Heading level={1}>
        {office === null ? 'Name this office' : 'Change what is said of the office'}
      </Heading>
      <ChangeOfficeForm action={changeOfficeAction} office={office} />
    </NarrowPage>
  );
}
