import { notFound } from 'next/navigation';
import { FormsPage } from '@/components/forms/forms-page';
import { DocumentImportView } from '@/components/inspections/document-import-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { BackLink } from '@/components/ui/back-link';
import { findDocumentImportInAMoment } from '@/lib/data/inspections/document-imports';
import { NEW_DOCUMENT } from '@/lib/domain/paths/documents';
import { idParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { lookAtDocument } from '@/lib/services/inspections/documents/look-at-document';
import { giveUpDocumentAction, saveDocumentAction } from '../../actions';

export const metadata = FORM_METADATA;

/** While the worker reads, the page looks again by itself, with or without JavaScript. */
const LOOK_AGAIN_AFTER_SECONDS = 2;

export default async function DocumentImportPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('document:import', params, idParams);
  const record = await findDocumentImportInAMoment(actor, asked.id);
  if (!record) notFound();
  return (
    <FormsPage page="A document that was loaded">
      <WidePage before={<BackLink href={NEW_DOCUMENT}>Load a report or a response</BackLink>}>
        {record.state === 'received' && (
          <meta httpEquiv="refresh" content={String(LOOK_AGAIN_AFTER_SECONDS)} />
        )}
        <DocumentImportView
          record={record}
          looked={await lookAtDocument(record)}
          actions={{ giveUp: giveUpDocumentAction, save: saveDocumentAction }}
        />
      </WidePage>
    </FormsPage>
  );
}
