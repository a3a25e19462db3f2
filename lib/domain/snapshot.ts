import type { Day } from './day';
import type { Basis, Direction, Frequency, Observation, PeriodType, Unit } from './measure';
import type { RecommendationStatus, StandingCount } from './recommendation';
import type { EvidenceRecord } from './evidence/evidence-record';
import type { CommitmentRecord } from './promises/commitment-record';
import type { ResponseRecord } from './promises/response-record';
import type { Assessment } from './recommendations/assessment-record';
import type { RecommendationRecord } from './recommendations/recommendation-record';
import type { RequirementRecord } from './recommendations/requirement-record';

/*
 * What one edition says: the only shape that leaves the office. Every field is named here on purpose; a field that is
 * not in these types cannot reach the public. Names of staff, visibility, drafts of coverage, and records above
 * "Public" have no place to stand.
 */

export type PublicAssessment = Pick<
  Assessment,
  'status' | 'result' | 'assurance' | 'reason' | 'effectiveOn' | 'supersededBy'
>;

export type PublicRequirement = Pick<
  RequirementRecord,
  'ref' | 'text' | 'addressedTo' | 'confirmed' | 'nextReviewOn'
> & {
  current: PublicAssessment | null;
  /** Newest first; includes the current one. */
  history: PublicAssessment[];
};

export type PublicCommitment = Pick<
  CommitmentRecord,
  'quote' | 'promise' | 'owner' | 'cadence' | 'dueOn' | 'state' | 'checkedOn' | 'confirmed'
>;

export type PublicResponse = Pick<ResponseRecord, 'voice' | 'datedOn' | 'text'> & {
  commitments: PublicCommitment[];
};

export type PublicEvidence = Pick<
  EvidenceRecord,
  'title' | 'type' | 'strength' | 'provenance' | 'effectiveFrom' | 'effectiveTo' | 'link' | 'requirementRefs'
> & {
  /** The summary written for others; empty where nobody has written one. */
  summary: string;
};

export type PublicRecommendation = Pick<
  RecommendationRecord,
  'ref' | 'summary' | 'text' | 'bullets' | 'timing' | 'nextReviewOn'
> & {
  status: RecommendationStatus;
  statusLabel: string;
  progress: string;
  counts: StandingCount[];
  requirements: PublicRequirement[];
  responses: PublicResponse[];
  evidence: PublicEvidence[];
  /** Records the office holds and cannot publish; said as a number, never described. */
  evidenceNotShown: number;
  measureRefs: string[];
};

export type PublicSeries = {
  slug: string;
  title: string;
  area: string;
  areaCode: string | null;
  scope: string;
  basis: Basis;
  periodType: PeriodType;
  unit: Unit;
  source: string;
  sourceUrl: string | null;
  licence: string;
  note: string | null;
  /** After disclosure control: a hidden value is null and carries the flag "c". */
  observations: Observation[];
};

export type PublicMeasure = {
  ref: string;
  title: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: Unit;
  frequency: Frequency;
  figuresDueAfter: number | null;
  direction: Direction;
  source: string;
  scope: string;
  caution: string | null;
  reading: string | null;
  recommendationRefs: string[];
  requirementRefs: string[];
  series: PublicSeries[];
  annotations: { date: Day; words: string; source: string; rebase: boolean; reason: string | null }[];
  targets: { value: number; setOn: Day; setBy: string; endsOn: Day | null }[];
};

export type Snapshot = {
  edition: {
    number: number;
    datedOn: Day;
    changeNote: string;
    /** The number of the edition that was published without an approver, or null when there is none. */
    unapprovedEdition: number | null;
  };
  organisation: { name: string; shortName: string };
  inspection: {
    slug: string;
    title: string;
    shortTitle: string;
    inspectorates: string;
    publishedOn: Day;
    respondedOn: Day | null;
    respondent: string;
    lastDayForResponse: Day;
    responseDayNumber: number | null;
    introduction: string | null;
    preamble: string | null;
  };
  counts: StandingCount[];
  recommendations: PublicRecommendation[];
  measures: PublicMeasure[];
  supportLines: {
    name: string;
    description: string;
    telephone: string | null;
    url: string | null;
    hours: string | null;
    checkedOn: Day | null;
  }[];
};
