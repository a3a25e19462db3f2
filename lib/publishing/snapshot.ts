import type { Day } from '@/lib/domain/day';
import type {
  Assessment,
  CommitmentRecord,
  EvidenceRecord,
  InspectionRecord,
  MeasureRecord,
  RecommendationRecord,
  RequirementRecord,
  ResponseRecord,
  SupportLineRecord,
} from '@/lib/domain/records';
import {
  RECOMMENDATION_STATUS_LABELS,
  computeRecommendationStatus,
  countStandings,
  describeProgress,
} from '@/lib/domain/recommendation';
import type { StandingOfRequirement } from '@/lib/domain/requirement';
import type {
  PublicAssessment,
  PublicCommitment,
  PublicRecommendation,
  PublicRequirement,
  PublicResponse,
  Snapshot,
} from '@/lib/domain/snapshot';
import { statutoryClock } from '@/lib/domain/statutory-clock';
import { pickEvidence } from './public-evidence';
import { pickMeasure } from './public-measures';

/** The live records an edition is made from, and what the office says of the edition itself. */
export type SnapshotInput = {
  number: number;
  datedOn: Day;
  changeNote: string;
  /** The number of the edition that was published without an approver, or null when there is none. */
  unapprovedEdition: number | null;
  inspection: InspectionRecord;
  recommendations: readonly RecommendationRecord[];
  evidence: readonly EvidenceRecord[];
  measures: readonly MeasureRecord[];
  supportLines: readonly SupportLineRecord[];
};

/**
 * What one edition will say, picked from the live records field by field. Nothing is spread or copied whole, so a
 * field that somebody adds to a record stays in the office until it is named here.
 */
export function takeSnapshot(input: SnapshotInput): Snapshot {
  const { inspection, measures, supportLines } = input;
  const recommendations = input.recommendations.filter(
    ({ inspectionSlug }) => inspectionSlug === inspection.slug,
  );
  return {
    edition: {
      number: input.number,
      datedOn: input.datedOn,
      changeNote: input.changeNote,
      unapprovedEdition: input.unapprovedEdition,
    },
    organisation: { name: inspection.body.name, shortName: inspection.body.shortName },
    inspection: pickInspection(inspection),
    counts: countStandings(recommendations.flatMap(standingsOf)),
    recommendations: recommendations.map((recommendation) => pickRecommendation(recommendation, input)),
    measures: measures.map(pickMeasure),
    supportLines: supportLines.map(({ name, description, telephone, url, hours, checkedOn }) => ({
      name,
      description,
      telephone,
      url,
      hours,
      checkedOn,
    })),
  };
}

function pickInspection(inspection: InspectionRecord): Snapshot['inspection'] {
  const { lastDay, responseDayNumber } = statutoryClock(inspection.publishedOn, inspection.respondedOn);
  return {
    slug: inspection.slug,
    title: inspection.title,
    shortTitle: inspection.shortTitle,
    inspectorates: inspection.inspectorates,
    publishedOn: inspection.publishedOn,
    respondedOn: inspection.respondedOn,
    respondent: inspection.respondent,
    lastDayForResponse: lastDay,
    responseDayNumber,
    introduction: inspection.introduction,
    preamble: inspection.preamble,
  };
}

const standingsOf = ({ requirements }: RecommendationRecord): StandingOfRequirement[] =>
  requirements.map(({ addressedTo, current }) => ({ addressedTo, status: current?.status ?? null }));

function pickRecommendation(
  recommendation: RecommendationRecord,
  { evidence, measures }: Pick<SnapshotInput, 'evidence' | 'measures'>,
): PublicRecommendation {
  const standings = standingsOf(recommendation);
  const status = computeRecommendationStatus(standings);
  return {
    ref: recommendation.ref,
    summary: recommendation.summary,
    text: recommendation.text,
    bullets: [...recommendation.bullets],
    timing: recommendation.timing,
    nextReviewOn: recommendation.nextReviewOn,
    status,
    statusLabel: RECOMMENDATION_STATUS_LABELS[status],
    progress: describeProgress(standings),
    counts: countStandings(standings),
    requirements: recommendation.requirements.map(pickRequirement),
    responses: latestResponses(recommendation.responses).map(pickResponse),
    ...pickEvidence(evidence, recommendation),
    measureRefs: measures
      .filter((measure) => measure.recommendationRefs.includes(recommendation.ref))
      .map(({ ref }) => ref),
  };
}

function pickRequirement(requirement: RequirementRecord): PublicRequirement {
  return {
    ref: requirement.ref,
    text: requirement.text,
    addressedTo: requirement.addressedTo,
    confirmed: requirement.confirmed,
    nextReviewOn: requirement.nextReviewOn,
    current: requirement.current && pickAssessment(requirement.current),
    history: [...requirement.history]
      .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))
      .map(pickAssessment),
  };
}

function pickAssessment(assessment: Assessment): PublicAssessment {
  return {
    status: assessment.status,
    result: assessment.result,
    assurance: assessment.assurance,
    reason: assessment.reason,
    effectiveOn: assessment.effectiveOn,
    supersededBy: assessment.supersededBy,
  };
}

/** The newest revision of what each voice said on each day; oldest day first, so that the response comes before its updates. */
function latestResponses(responses: readonly ResponseRecord[]): ResponseRecord[] {
  const newest = new Map<string, ResponseRecord>();
  for (const response of [...responses].sort((a, b) => a.revision - b.revision)) {
    newest.set(`${response.datedOn} ${response.voice}`, response);
  }
  return [...newest.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, response]) => response);
}

function pickResponse(response: ResponseRecord): PublicResponse {
  return {
    voice: response.voice,
    datedOn: response.datedOn,
    text: response.text,
    commitments: response.commitments.map(pickCommitment),
  };
}

function pickCommitment(commitment: CommitmentRecord): PublicCommitment {
  return {
    quote: commitment.quote,
    promise: commitment.promise,
    owner: commitment.owner,
    cadence: commitment.cadence,
    dueOn: commitment.dueOn,
    state: commitment.state,
    checkedOn: commitment.checkedOn,
    confirmed: commitment.confirmed,
  };
}
