import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidencePageView } from '@/components/evidence/evidence-page-view';
import { findEvidence } from '@/lib/data/evidence';
import { findRecommendation } from '@/lib/data/recommendations';
import { uuidParam } from '@/lib/schemas/params';
import { requireActor } from '@/lib/server/actor';
import { decideEvidenceAction, sendEvidenceAction } from '../../actions';

// The page's own form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

type Props = { params: Promise<{ slug: string; ref: string; id: string }> };

export default async function EvidencePage({ params }: Props) {
  const actor = await requireActor('manage:read');
  const { slug, ref, id } = await params;
  const evidence = uuidParam.safeParse(id).success ? await findEvidence(actor, id) : null;
  const recommendation = await findRecommendation(actor, slug, ref);
  const belongsHere = recommendation?.requirements.some((part) =>
    evidence?.requirementRefs.includes(part.ref),
  );
  if (!evidence || !belongsHere) notFound();
  return (
    <EvidencePageView
      actor={actor}
      place={{ inspection: slug, recommendation: ref }}
      evidence={evidence}
      actions={{ decide: decideEvidenceAction, send: sendEvidenceAction }}
    />
  );
}
