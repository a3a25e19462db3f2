import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentView } from '@/components/document/document-view';
import { pageTitle } from '@/components/layout/page-title';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { pageSearch } from '@/lib/schemas/filters';
import { documentParams } from '@/lib/schemas/mark-sentence';
import { requireAddress } from '@/lib/server/request/require-record';

/** Next tells the title to whoever asks, so it says less than the heading. */
export const metadata: Metadata = { title: pageTitle('The response') };

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function DocumentPage({ params, searchParams }: Props) {
  const { actor, asked } = await requireAddress('manage:read', params, documentParams);
  const records = await readDocumentPage(actor, asked.slug);
  if (!records) notFound();
  return <DocumentView {...records} page={pageSearch.parse(await searchParams).page} />;
}
