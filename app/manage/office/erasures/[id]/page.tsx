import { ErasureView } from '@/components/erasures/erasure-view';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listPlacesOfWords } from '@/lib/data/erasures/erasures';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { stateOf, whyNotAsk, whyNotDecide } from '@/lib/domain/erasures/erasure';
import { can } from '@/lib/domain/permissions';
import { requireErasure } from '@/lib/server/request/require-record';
import { askErasureAction, decideErasureAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function ErasurePage({ params }: { params: Promise<unknown> }) {
  const { actor, record: erasure } = await requireErasure('erasure:ask', params);
  const { words, evidenceId, askedBy } = erasure;
  const places = words === null ? [] : await listPlacesOfWords(actor, words);
  const evidence = evidenceId === null ? null : await findEvidence(actor, evidenceId);
  const isLooking = stateOf(erasure) === 'looking';
  return (
    <FormsPage page="Taking personal data out">
      <ErasureView
        erasure={erasure}
        places={places}
        evidence={evidence}
        whyNot={isLooking ? whyNotAsk(erasure, places) : whyNotDecide(erasure, actor.id)}
        actions={{
          ask: askedBy.id === actor.id ? askErasureAction : null,
          decide: can(actor.role, 'erasure:decide') && askedBy.id !== actor.id ? decideErasureAction : null,
        }}
      />
    </FormsPage>
  );
}
