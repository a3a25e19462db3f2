import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { AssessView } from '@/components/recommendations/assess-view';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { dayInLondon } from '@/lib/domain/day';
import { about, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { assessRequirementAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ requirement: string }> };

export default async function AssessPage({ params }: Props) {
  const { actor, record: recommendation } = await requireRecommendation('requirement:assess', params);
  const { requirement: part } = await params;
  const requirement = recommendation.requirements.find((candidate) => candidate.ref === part);
  if (!requirement) notFound();
  const evidence = await listEvidence(actor, recommendation.id);
  return (
    <AssessView
      action={assessRequirementAction}
      recommendation={recommendation}
      requirement={requirement}
      evidence={about({ recommendation: keyOfRecommendation(recommendation), ref: part }, evidence)}
      today={dayInLondon(new Date())}
    />
  );
}
