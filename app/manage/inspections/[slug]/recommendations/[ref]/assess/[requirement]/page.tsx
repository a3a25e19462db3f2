import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssessView } from '@/components/recommendations/assess-view';
import { listEvidence } from '@/lib/data/evidence';
import { findRecommendation } from '@/lib/data/recommendations';
import { dayInLondon } from '@/lib/domain/day';
import { requireActor } from '@/lib/server/actor';
import { assessRequirementAction } from '../../actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

type Props = { params: Promise<{ slug: string; ref: string; requirement: string }> };

export default async function AssessPage({ params }: Props) {
  const actor = await requireActor('requirement:assess');
  const { slug, ref, requirement: part } = await params;
  const recommendation = await findRecommendation(actor, slug, ref);
  const requirement = recommendation?.requirements.find((candidate) => candidate.ref === part);
  if (!recommendation || !requirement) notFound();
  const evidence = await listEvidence(actor, recommendation.id);
  return (
    <AssessView
      action={assessRequirementAction}
      recommendation={recommendation}
      requirement={requirement}
      evidence={evidence.filter(({ requirementRefs }) => requirementRefs.includes(part))}
      today={dayInLondon(new Date())}
    />
  );
}
