import { notFound } from 'next/navigation';
import { AcceptPromiseForm } from '@/components/inspections/accept-promise-form';
import { ChangePartForm } from '@/components/inspections/change-part-form';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { listBodies } from '@/lib/data/bodies';
import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { documentWorkHref } from '@/lib/domain/paths/documents';
import { idParams } from '@/lib/schemas/fields/params';
import { suggestionName } from '@/lib/schemas/inspections/suggestions';
import { requireAddress } from '@/lib/server/request/require-record';
import { knownRefs } from '@/lib/services/inspections/documents/known-refs';
import { listSuggestions } from '@/lib/services/inspections/documents/list-suggestions';
import { decideSuggestionAction } from '../../../../actions';

export const metadata = FORM_METADATA;

const address = idParams.extend({ which: suggestionName });

export default async function SuggestionPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('document:import', params, address);
  const record = await findDocumentImport(actor, asked.id);
  if (record?.state !== 'ready') notFound();
  const { kind, which } = asked.which;
  const { parts, promises } = listSuggestions(record, (await knownRefs(record)) ?? []);
  const part = kind === 'part' ? parts[which] : undefined;
  const promise = kind === 'promise' ? promises[which] : undefined;
  const hidden = { id: record.id, version: record.version, suggestion: `${kind}-${which}` };
  const form = { action: decideSuggestionAction, hidden };
  if (!part && !promise) notFound();
  return (
    <NarrowPage
      before={<BackLink href={documentWorkHref(record.id, 'suggestions')}>Parts and promises</BackLink>}
    >
      <Heading level={1}>{`A ${kind} of recommendation ${(part ?? promise)?.made.recommendation}`}</Heading>
      {part && <ChangePartForm {...form} part={part.made} />}
      {promise && <AcceptPromiseForm {...form} promise={promise.made} bodies={await listBodies()} />}
    </NarrowPage>
  );
}
