import { notFound } from 'next/navigation';
import { SentenceView } from '@/components/document/sentence-view';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { can } from '@/lib/domain/permissions';
import { sentenceParams } from '@/lib/schemas/mark-sentence';
import { requireAddress } from '@/lib/server/request/require-record';
import { markSentenceAction, unmarkSentenceAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function SentencePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('manage:read', params, sentenceParams);
  const records = await readDocumentPage(actor, asked.slug);
  const covered = records?.covered.find(({ sentence }) => sentence.position === asked.position);
  if (!records || !covered) notFound();
  const actions = { mark: markSentenceAction, unmark: unmarkSentenceAction };
  return (
    <FormsPage page={`Sentence ${asked.position} of the response`}>
      <SentenceView
        inspection={records.inspection}
        covered={covered}
        actions={can(actor.role, 'document:mark') ? actions : null}
      />
    </FormsPage>
  );
}
