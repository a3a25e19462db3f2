import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SentenceView } from '@/components/document/sentence-view';
import { pageTitle } from '@/components/layout/page-title';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { can } from '@/lib/domain/permissions';
import { sentenceParams } from '@/lib/schemas/mark-sentence';
import { requireAddress } from '@/lib/server/request/require-record';
import { markSentenceAction, unmarkSentenceAction } from '../actions';

type Props = { params: Promise<{ position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: pageTitle(`Sentence ${(await params).position} of the response`) };
}

export default async function SentencePage({ params }: Props) {
  const { actor, asked } = await requireAddress('manage:read', params, sentenceParams);
  const records = await readDocumentPage(actor, asked.slug);
  const covered = records?.covered.find(({ sentence }) => sentence.position === asked.position);
  if (!records || !covered) notFound();
  const actions = { mark: markSentenceAction, unmark: unmarkSentenceAction };
  return (
    <SentenceView
      inspection={records.inspection}
      covered={covered}
      actions={can(actor.role, 'document:mark') ? actions : null}
    />
  );
}
