import { notFound } from 'next/navigation';
import { FormsPage } from '@/components/forms/forms-page';
import { UndoDocumentForm } from '@/components/inspections/undo-document-form';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { documentImportHref } from '@/lib/domain/paths/documents';
import { idParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { undoDocumentAction } from '../../../actions';

export const metadata = FORM_METADATA;

export default async function UndoDocumentPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('document:import', params, idParams);
  const record = await findDocumentImport(actor, asked.id);
  if (record?.state !== 'saved' || !record.inspection) notFound();
  return (
    <FormsPage page="Undo a document">
      <NarrowPage before={<BackLink href={documentImportHref(asked.id)}>The document</BackLink>}>
        <UndoDocumentForm
          action={undoDocumentAction}
          id={asked.id}
          version={record.version}
          inspection={record.inspection.shortTitle}
        />
      </NarrowPage>
    </FormsPage>
  );
}
