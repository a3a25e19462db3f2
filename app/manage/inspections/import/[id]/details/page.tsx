import { notFound } from 'next/navigation';
import { DocumentDetailsForm } from '@/components/inspections/document-details-form';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { documentImportHref } from '@/lib/domain/paths/documents';
import { idParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { describeDocumentAction } from '../../../actions';

export const metadata = FORM_METADATA;

export default async function DocumentDetailsPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('document:import', params, idParams);
  const record = await findDocumentImport(actor, asked.id);
  if (record?.state !== 'ready') notFound();
  return (
    <NarrowPage before={<BackLink href={documentImportHref(asked.id)}>{record.fileName}</BackLink>}>
      <Heading level={1}>Titles, dates and names</Heading>
      <DocumentDetailsForm action={describeDocumentAction} record={record} />
    </NarrowPage>
  );
}
