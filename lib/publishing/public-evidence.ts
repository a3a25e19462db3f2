import type { EvidenceState } from '@/lib/domain/evidence';
import type { EvidenceRecord, RecommendationRecord } from '@/lib/domain/records';
import type { PublicEvidence, PublicRecommendation } from '@/lib/domain/snapshot';

/** What was asked for has not arrived, so the office does not hold it. */
const NOT_HELD: readonly EvidenceState[] = ['requested'];

/**
 * The evidence of a recommendation that may be shown: public and accepted, both. Everything else the office holds is
 * only counted. An item's description is the office's own note; what the public reads is its public summary.
 */
export function pickEvidence(
  evidence: readonly EvidenceRecord[],
  { requirements }: Pick<RecommendationRecord, 'requirements'>,
): Pick<PublicRecommendation, 'evidence' | 'evidenceNotShown'> {
  const refs = requirements.map(({ ref }) => ref);
  const held = evidence.filter(
    ({ state, requirementRefs }) =>
      !NOT_HELD.includes(state) && requirementRefs.some((ref) => refs.includes(ref)),
  );
  const shown = held.filter(({ visibility, state }) => visibility === 'public' && state === 'accepted');
  return {
    evidence: shown.map((item) => toPublic(item, refs)),
    evidenceNotShown: held.length - shown.length,
  };
}

function toPublic(item: EvidenceRecord, refs: readonly string[]): PublicEvidence {
  return {
    title: item.title,
    summary: item.publicSummary ?? '',
    type: item.type,
    strength: item.strength,
    provenance: item.provenance,
    effectiveFrom: item.effectiveFrom,
    effectiveTo: item.effectiveTo,
    link: item.link,
    requirementRefs: refs.filter((ref) => item.requirementRefs.includes(ref)),
  };
}
