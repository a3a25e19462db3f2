import type { CommitmentState, Cadence } from './commitment';
import type { Day } from './day';
import type { EvidenceStrength, EvidenceType, Provenance } from './evidence';
import type { Basis, Direction, Frequency, Observation, PeriodType, Unit } from './measure';
import type { StandingCount } from './recommendation';
import type { RecommendationStatus } from './recommendation';
import type { Addressee, AssuranceLevel, Result, Status } from './requirement';

/*
 * What one edition says: the only shape that leaves the office. Every field is named here on purpose; a field that is
 * not in these types cannot reach the public. Names of staff, visibility, drafts of coverage, and records above
 * "Public" have no place to stand.
 */

export type PublicAssessment = {
  status: Status;
  result: Result;
  assurance: AssuranceLevel;
  reason: string;
  effectiveOn: Day;
  supersededBy: string | null;
};

export type PublicRequirement = {
  ref: string;
  text: string;
  addressedTo: Addressee;
  confirmed: boolean;
  nextReviewOn: Day | null;
  current: PublicAssessment | null;
  /** Newest first; includes the current one. */
  history: PublicAssessment[];
};

export type PublicCommitment = {
  quote: string;
  promise: string;
  owner: string;
  cadence: Cadence;
  dueOn: Day | null;
  state: CommitmentState;
  checkedOn: Day | null;
  confirmed: boolean;
};

export type PublicResponse = {
  voice: 'commissioner' | 'chief officer';
  datedOn: Day;
  text: string;
  commitments: PublicCommitment[];
};

export type PublicEvidence = {
  title: string;
  summary: string;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  link: string | null;
  requirementRefs: string[];
};

export type PublicRecommendation = {
  ref: string;
  summary: string;
  text: string;
  bullets: string[];
  timing: string | null;
  nextReviewOn: Day | null;
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
