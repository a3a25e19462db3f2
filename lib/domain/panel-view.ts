import { visibilitiesFor } from './evidence';
import type { SignedInActor } from './permissions';
import { computeRecommendationStatus, countStandings, describeProgress } from './recommendation';
import type {
  Assessment,
  CommitmentRecord,
  EvidenceRecord,
  RecommendationRecord,
  RequirementRecord,
  ResponseRecord,
} from './records';
import type { StandingOfRequirement } from './requirement';
import type {
  PublicAssessment,
  PublicCommitment,
  PublicEvidence,
  PublicRecommendation,
  PublicRequirement,
  PublicResponse,
} from './snapshot';

/*
 * What a panel member reads of the live record, field by field. Names of staff, the office's notes, readings of coverage
 * and everything marked for the office alone have no place in these shapes, so no page or file of the panel can hold them.
 */

export type PanelRecommendation = Omit<
  PublicRecommendation,
  'evidenceNotShown' | 'measureRefs' | 'statusLabel'
> & {
  inspectionSlug: string;
};

/**
 * The person as the panel's pages see them. Whoever looks at these pages, an office person included, reads what a panel
 * member may read and no more: else the office could not check what the panel is shown.
 */
export function asPanelMember(actor: SignedInActor): SignedInActor {
  return { ...actor, role: 'panel' };
}

/** A recommendation with the evidence that a panel member may read: accepted, and marked for the panel or the public. */
export function panelView(
  recommendation: RecommendationRecord,
  evidence: readonly EvidenceRecord[] = [],
): PanelRecommendation {
  const standings = standingsOf(recommendation);
  const { ref, summary, text, bullets, timing, nextReviewOn, inspectionSlug } = recommendation;
  return {
    ...{ inspectionSlug, ref, summary, text, bullets, timing, nextReviewOn },
    status: computeRecommendationStatus(standings),
    progress: describeProgress(standings),
    counts: countStandings(standings),
    requirements: recommendation.requirements.map(pickRequirement),
    responses: newestRevisions(recommendation.responses).map(pickResponse),
    evidence: evidence.filter(isForPanel).map((item) => pickEvidence(item, recommendation)),
  };
}

/** Where each requirement of a recommendation stands, as the domain counts it. */
export function standingsOf({
  requirements,
}: Pick<PanelRecommendation | RecommendationRecord, 'requirements'>): StandingOfRequirement[] {
  return requirements.map(({ addressedTo, current }) => ({ addressedTo, status: current?.status ?? null }));
}

const isForPanel = ({ state, visibility }: EvidenceRecord) =>
  state === 'accepted' && visibilitiesFor('panel').includes(visibility);

function pickRequirement(requirement: RequirementRecord): PublicRequirement {
  const { ref, text, addressedTo, confirmed, nextReviewOn, current, history } = requirement;
  return {
    ...{ ref, text, addressedTo, confirmed, nextReviewOn },
    current: current && pickAssessment(current),
    history: history.map(pickAssessment),
  };
}

function pickAssessment(assessment: Assessment): PublicAssessment {
  const { status, result, assurance, reason, effectiveOn, supersededBy } = assessment;
  return { status, result, assurance, reason, effectiveOn, supersededBy };
}

/** What each voice said on each day, as it was last put right; the order of the days stays. */
function newestRevisions(responses: readonly ResponseRecord[]): ResponseRecord[] {
  return responses.filter(
    (one) =>
      !responses.some(
        (other) =>
          other.voice === one.voice && other.datedOn === one.datedOn && other.revision > one.revision,
      ),
  );
}

function pickResponse({ voice, datedOn, text, commitments }: ResponseRecord): PublicResponse {
  return { voice, datedOn, text, commitments: commitments.map(pickCommitment) };
}

function pickCommitment(commitment: CommitmentRecord): PublicCommitment {
  const { quote, promise, owner, cadence, dueOn, state, checkedOn, confirmed } = commitment;
  return { quote, promise, owner, cadence, dueOn, state, checkedOn, confirmed };
}

/** The description of an item is the office's own note; its summary is what was written for others. */
function pickEvidence(item: EvidenceRecord, { requirements }: RecommendationRecord): PublicEvidence {
  const { title, type, strength, provenance, effectiveFrom, effectiveTo, link } = item;
  return {
    ...{ title, type, strength, provenance, effectiveFrom, effectiveTo, link },
    summary: item.publicSummary ?? '',
    requirementRefs: requirements.map(({ ref }) => ref).filter((ref) => item.requirementRefs.includes(ref)),
  };
}
