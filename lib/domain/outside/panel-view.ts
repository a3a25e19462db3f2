import type { EvidenceRecord, PanelFile, WithheldEvidence } from '@/lib/domain/evidence/evidence-record';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { partsOf } from '@/lib/domain/paths/recommendation-key';
import { isShownTo, pickEvidence, pickWithheld, type PublicEvidence } from './evidence';
import type { PublicRequirement } from './snapshot';
import { type OutsideRecommendation, pickRecommendation } from './recommendations';
import { pickRequirement } from './requirements';
import { withoutDrafts } from './drafts';
import type { SignedInActor } from '@/lib/domain/permissions';

/** What a panel member reads of a requirement: also what would change the office's mind, which the public does not. */
export type PanelRequirement = PublicRequirement & { wouldChange: string | null };

/** What a panel member reads of evidence: also its file, where they may open it. */
export type PanelEvidence = PublicEvidence & { file: PanelFile | null };

/** What is known beside the record: what is told of evidence that the panel may not see, files by evidence, and of a trial. */
export type BesideRecord = {
  withheld?: readonly WithheldEvidence[];
  files?: ReadonlyMap<string, PanelFile>;
  /** True in a trial alone: what nobody has confirmed is shown, and marked. */
  showsDrafts?: boolean;
};

/** What a panel member reads of a recommendation. */
export type PanelRecommendation = Omit<OutsideRecommendation, 'requirements' | 'evidence'> &
  Pick<RecommendationRecord, 'bodySlug'> & {
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
  whole: RecommendationRecord,
  evidence: readonly EvidenceRecord[] = [],
  { withheld = [], files = new Map<string, PanelFile>(), showsDrafts = false }: BesideRecord = {},
): PanelRecommendation {
  const picked = pickRecommendation(whole, evidence, { audience: 'panel', showsDrafts });
  const { recommendation } = withoutDrafts(whole, { showsDrafts });
  const parts = partsOf(recommendation);
  const { bodySlug } = recommendation;
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
  return { ...picked, evidence: withFiles, evidenceSummaries, bodySlug, requirements };
}

const pickFile = (file: PanelFile | undefined): PanelFile | null =>
  file ? { id: file.id, kind: file.kind, size: file.size } : null;
