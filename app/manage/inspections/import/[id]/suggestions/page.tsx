import { notFound } from 'next/navigation';
import { FormsPage } from '@/components/forms/forms-page';
import { SuggestionsView } from '@/components/inspections/suggestions-view';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { documentImportHref } from '@/lib/domain/paths/documents';
import { idParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { knownRefs } from '@/lib/services/inspections/documents/known-refs';
import { listSuggestions } from '@/lib/services/inspections/documents/list-suggestions';
import { decideSuggestionAction } from '../../../actions';

export const metadata = FORM_METADATA;

export default async function SuggestionsPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('document:import', params, idParams);
  const record = await findDocumentImport(actor, asked.id);
  if (record?.state !== 'ready') notFound();
  const suggestions = listSuggestions(record, (await knownRefs(record)) ?? []);
  const { id, version, fileName } = record;
  return (
    <FormsPage page="Parts and promises">
      <NarrowPage before={<BackLink href={documentImportHref(id)}>{fileName}</BackLink>}>
        <SuggestionsView id={id} version={version} {...suggestions} decide={decideSuggestionAction} />
      </NarrowPage>
    </FormsPage>
  );
}
