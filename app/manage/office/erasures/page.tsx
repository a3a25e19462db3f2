import { ErasuresView } from '@/components/erasures/erasures-view';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listErasures } from '@/lib/data/erasures/erasures';
import { requireActor } from '@/lib/server/session/actor';
import { lookForWordsAction } from './actions';

export const metadata = FORM_METADATA;

export default async function ErasuresPage() {
  const actor = await requireActor('erasure:ask');
  return (
    <FormsPage page="Taking personal data out">
      <ErasuresView erasures={await listErasures(actor)} action={lookForWordsAction} />
    </FormsPage>
  );
}
