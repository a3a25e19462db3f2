import { DocumentImportList } from '@/components/inspections/document-import-list';
import { DocumentUploadForm } from '@/components/inspections/document-upload-form';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { listOpenDocumentImports } from '@/lib/data/inspections/document-imports';
import { listInspections } from '@/lib/data/inspections/inspections';
import { OFFICE } from '@/lib/domain/paths/office';
import { requireActor } from '@/lib/server/session/actor';
import { receiveDocumentAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function NewDocumentPage() {
  const actor = await requireActor('document:import');
  const [inspections, open] = await Promise.all([listInspections(), listOpenDocumentImports(actor)]);
  const choices = inspections.map(({ slug, shortTitle }) => ({ value: slug, text: shortTitle }));
  return (
    <NarrowPage before={<BackLink href={OFFICE.inspections}>Inspections</BackLink>}>
      <Heading level={1}>Load a report or a response</Heading>
      <p className="govuk-body">
        We read the document and show what we found in it. You correct that, and nothing is saved as a record
        before you say so.
      </p>
      <DocumentUploadForm action={receiveDocumentAction} inspections={choices} />
      <DocumentImportList imports={open} />
    </NarrowPage>
  );
}
