import { notFound } from 'next/navigation';
import { EvidencePageView } from '@/components/evidence/evidence-page-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { can } from '@/lib/domain/permissions';
import { about, partsOf } from '@/lib/domain/paths/recommendation-key';
import { uuidParam } from '@/lib/schemas/fields/params';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { addEvidenceFileAction, decideEvidenceAction, sendEvidenceAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ id: string }> };

export default async function EvidencePage({ params }: Props) {
  const { actor, asked, record: recommendation } = await requireRecommendation('manage:read', params);
  const { id } = await params;
  const evidence = uuidParam.safeParse(id).success ? await findEvidence(actor, id) : null;
  const belongsHere = partsOf(recommendation).some((part) => evidence && about(part, [evidence]).length > 0);
  if (!evidence || !belongsHere) notFound();
  return (
    <EvidencePageView
      actor={actor}
      place={{ inspection: asked.slug, recommendation: asked.ref }}
      evidence={evidence}
      files={can(actor.role, 'evidence:open-file') ? await listEvidenceFiles(actor, evidence.id) : null}
      actions={{ decide: decideEvidenceAction, send: sendEvidenceAction, addFile: addEvidenceFileAction }}
    />
  );
}
