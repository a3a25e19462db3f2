import type { Metadata } from 'next';
import { ErasuresView } from '@/components/erasures/erasures-view';
import { pageTitle } from '@/components/layout/page-title';
import { listErasures } from '@/lib/data/erasures/erasures';
import { requireActor } from '@/lib/server/session/actor';
import { lookForWordsAction } from './actions';

export const metadata: Metadata = { title: pageTitle('Taking personal data out') };

export default async function ErasuresPage() {
  const actor = await requireActor('erasure:ask');
  return <ErasuresView erasures={await listErasures(actor)} action={lookForWordsAction} />;
}
