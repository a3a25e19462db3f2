import { notFound } from 'next/navigation';
import { listEvidence } from '@/lib/data/evidence/evidence';
import { type Day, dayInLondon } from '@/lib/domain/day';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { Permission, SignedInActor } from '@/lib/domain/permissions';
import { about, keyOfRecommendation } from '@/lib/domain/paths/recommendation-key';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import { requireRecommendation } from './require-record';

type PartOfPage = {
  actor: SignedInActor;
  recommendation: RecommendationRecord;
  requirement: RequirementRecord;
  /** The evidence behind this part that this person may see. */
  evidence: EvidenceRecord[];
  today: Day;
};

/** The guard of a page where one dial of a part is recorded: this person may, and there is such a part. */
export async function requirePart(
  permission: Permission,
  params: Promise<{ requirement: string }>,
): Promise<PartOfPage> {
  const { actor, record: recommendation } = await requireRecommendation(permission, params);
  const { requirement: ref } = await params;
  const requirement = recommendation.requirements.find((candidate) => candidate.ref === ref);
  if (!requirement) notFound();
  const evidence = await listEvidence(actor, recommendation.id);
  return {
    actor,
    recommendation,
    requirement,
    evidence: about({ recommendation: keyOfRecommendation(recommendation), ref }, evidence),
    today: dayInLondon(new Date()),
  };
}
