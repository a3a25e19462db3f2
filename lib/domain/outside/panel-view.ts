import type { EvidenceRecord, WithheldEvidence } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { partsOf } from '@/lib/domain/paths/recommendation-key';
import { pickWithheld } from './evidence';
import type { PublicRequirement } from './snapshot';
import { type OutsideRecommendation, pickRecommendation } from './recommendations';
import { pickRequirement } from './requirements';
import type { SignedInActor } from '@/lib/domain/permissions';

/** What a panel member reads of a requirement: also what would change the office's mind, which the public does not. */
export type PanelRequirement = PublicRequirement & { wouldChange: string | null };

/** What a panel member reads of a recommendation. */
export type PanelRecommendation = Omit<OutsideRecommendation, 'requirements'> &
  Pick<RecommendationRecord, 'bodySlug' | 'inspectionSlug'> & { requirements: PanelRequirement[] };

/**
 * The person as the panel's pages see them. Whoever looks at these pages, an office person included, reads what a panel
 * member may read and no more: else the office could not check what the panel is shown.
 */
export function asPanelMember(actor: SignedInActor): SignedInActor {
  return { ...actor, role: 'panel' };
}

/** A recommendation of the live record as a panel member may read it. `withheld`: what they read the summary of alone. */
export function panelView(
  recommendation: RecommendationRecord,
  evidence: readonly EvidenceRecord[] = [],
  withheld: readonly WithheldEvidence[] = [],
): PanelRecommendation {
  const picked = pickRecommendation(recommendation, evidence, 'panel');
  const parts = partsOf(recommendation);
  const { bodySlug, inspectionSlug } = recommendation;
  const requirements = recommendation.requirements.map((requirement) => ({
    ...pickRequirement(requirement),
    wouldChange: requirement.current?.wouldChange ?? null,
  }));
  const evidenceSummaries = withheld.map((item) => pickWithheld(item, parts));
  return { ...picked, evidenceSummaries, bodySlug, inspectionSlug, requirements };
}
