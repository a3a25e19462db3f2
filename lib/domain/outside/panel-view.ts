import type { EvidenceRecord, PanelFile, WithheldEvidence } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { partsOf } from '@/lib/domain/paths/recommendation-key';
import { isShownTo, pickEvidence, pickWithheld, type PublicEvidence } from './evidence';
import type { PublicRequirement } from './snapshot';
import { type OutsideRecommendation, pickRecommendation } from './recommendations';
import { pickRequirement } from './requirements';
import type { SignedInActor } from '@/lib/domain/permissions';

/** What a panel member reads of a requirement: also what would change the office's mind, which the public does not. */
export type PanelRequirement = PublicRequirement & { wouldChange: string | null };

/** What a panel member reads of evidence: also its file, where they may open it. */
export type PanelEvidence = PublicEvidence & { file: PanelFile | null };

/** What is known of evidence beside its record: what is told of that which the panel may not see, and files by evidence. */
export type MoreEvidence = {
  withheld: readonly WithheldEvidence[];
  files: ReadonlyMap<string, PanelFile>;
};

/** What a panel member reads of a recommendation. */
export type PanelRecommendation = Omit<OutsideRecommendation, 'requirements' | 'evidence'> &
  Pick<RecommendationRecord, 'bodySlug' | 'inspectionSlug'> & {
    requirements: PanelRequirement[];
    evidence: PanelEvidence[];
  };

/**
 * The person as the panel's pages see them. Whoever looks at these pages, an office person included, reads what a panel
 * member may read and no more: else the office could not check what the panel is shown.
 */
export function asPanelMember(actor: SignedInActor): SignedInActor {
  return { ...actor, role: 'panel' };
}

/** A recommendation of the live record as a panel member may read it. */
export function panelView(
  recommendation: RecommendationRecord,
  evidence: readonly EvidenceRecord[] = [],
  { withheld, files }: MoreEvidence = { withheld: [], files: new Map() },
): PanelRecommendation {
  const picked = pickRecommendation(recommendation, evidence, 'panel');
  const parts = partsOf(recommendation);
  const { bodySlug, inspectionSlug } = recommendation;
  const requirements = recommendation.requirements.map((requirement) => ({
    ...pickRequirement(requirement),
    wouldChange: requirement.found?.wouldChange ?? null,
  }));
  const evidenceSummaries = withheld.map((item) => pickWithheld(item, parts));
  const shown = evidence.filter((item) => isShownTo('panel', item));
  const withFiles = shown.map((item) => ({
    ...pickEvidence(item, parts),
    file: pickFile(files.get(item.id)),
  }));
  return { ...picked, evidence: withFiles, evidenceSummaries, bodySlug, inspectionSlug, requirements };
}

const pickFile = (file: PanelFile | undefined): PanelFile | null =>
  file ? { id: file.id, kind: file.kind, size: file.size } : null;
