import type { AuditSubject } from './audit-event';
import type { CommitmentState, Cadence, Coverage } from './commitment';
import type { Day } from './day';
import type { EvidenceState, EvidenceStrength, EvidenceType, Provenance, Visibility } from './evidence';
import type { Basis, Direction, Frequency, Observation, PeriodType, Unit } from './measure';
import type { Role } from './permissions';
import type { ChecklistItem, PublicationState } from './publication';
import type { Addressee, AssuranceLevel, Result, Status } from './requirement';

/*
 * The records as plain values, in the shapes that cross between rooms: lib/data returns them, services and pages take
 * them, publishing picks from them. Instants are ISO text, days are Day.
 */

export type Assessment = {
  id: string;
  status: Status;
  result: Result;
  assurance: AssuranceLevel;
  reason: string;
  effectiveOn: Day;
  supersededBy: string | null;
  recordedBy: { id: string; name: string };
  approvedBy: { id: string; name: string } | null;
  recordedAt: string;
};

export type EvidenceRecord = {
  id: string;
  title: string;
  description: string;
  publicSummary: string | null;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  visibility: Visibility;
  state: EvidenceState;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  expiresOn: Day | null;
  link: string | null;
  filedBy: { id: string; name: string } | null;
  filedAt: string;
  decisionNote: string | null;
  requirementRefs: string[];
  version: number;
};

export type RequirementRecord = {
  id: string;
  ref: string;
  text: string;
  addressedTo: Addressee;
  coverage: Coverage | null;
  coverageNote: string | null;
  /** False while the requirement is still the office's own draft reading of the recommendation. */
  confirmed: boolean;
  nextReviewOn: Day | null;
  version: number;
  current: Assessment | null;
  history: Assessment[];
};

export type CommitmentRecord = {
  id: string;
  quote: string;
  promise: string;
  owner: string;
  cadence: Cadence;
  dueOn: Day | null;
  state: CommitmentState;
  checkedOn: Day | null;
  confirmed: boolean;
  version: number;
};

export type ResponseRecord = {
  id: string;
  voice: 'commissioner' | 'chief officer';
  text: string;
  datedOn: Day;
  revision: number;
  commitments: CommitmentRecord[];
};

export type InspectionRecord = {
  id: string;
  slug: string;
  title: string;
  shortTitle: string;
  inspectorates: string;
  publishedOn: Day;
  respondedOn: Day | null;
  respondent: string;
  body: { name: string; shortName: string; kind: string };
  introduction: string | null;
  preamble: string | null;
};

export type RecommendationRecord = {
  id: string;
  inspectionSlug: string;
  ref: string;
  text: string;
  bullets: string[];
  sha256: string;
  summary: string;
  timing: string | null;
  nextReviewOn: Day | null;
  version: number;
  requirements: RequirementRecord[];
  responses: ResponseRecord[];
};

export type SeriesRecord = {
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
  /** The publisher's own address of these figures; null too as soon as the series holds any that did not ship. */
  officialUrl: string | null;
  licence: string;
  note: string | null;
  illustrative: boolean;
  /** True when the record holds figures of other sources beside its own; they are not in `observations`. */
  hasOtherSources: boolean;
  /** Latest revision of each period that its own source gave, oldest first. */
  observations: Observation[];
};

/** A dated note on the charts of a measure. With `rebase` the limits start afresh from that day, for the reason given. */
export type AnnotationRecord = {
  date: Day;
  words: string;
  source: string;
  rebase: boolean;
  reason: string | null;
};

/** What a measure is meant to reach. It holds from `setOn` until `endsOn`, or until another one is set. */
export type TargetRecord = { value: number; setOn: Day; setBy: string; endsOn: Day | null };

export type MeasureRecord = {
  id: string;
  ref: string;
  title: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: Unit;
  frequency: Frequency;
  basis: Basis;
  direction: Direction;
  source: string;
  scope: string;
  caution: string | null;
  reading: string | null;
  disclosureRule: string;
  /** The day from which less is hidden than before, while that is so. */
  disclosureLoosenedOn: Day | null;
  /** Days after the end of a period within which its figures can be expected. */
  figuresDueAfter: number | null;
  version: number;
  /** Recommendations and requirements it speaks to, by ref, in the order of the document. */
  recommendationRefs: string[];
  requirementRefs: string[];
  series: SeriesRecord[];
  annotations: AnnotationRecord[];
  targets: TargetRecord[];
};

export type SupportLineRecord = {
  name: string;
  description: string;
  telephone: string | null;
  url: string | null;
  hours: string | null;
  checkedOn: Day | null;
};

export type PublicationRecord = {
  id: string;
  number: number;
  state: PublicationState;
  datedOn: Day;
  changeNote: string;
  checklist: ChecklistItem[];
  hash: string | null;
  preparedBy: { id: string; name: string } | null;
  preparedAt: string;
  approvedBy: { id: string; name: string } | null;
  approvedAt: string | null;
  publishedAt: string | null;
  note: string | null;
  version: number;
};

export type PersonRecord = {
  id: string;
  email: string;
  name: string;
  role: Role;
  active: boolean;
  version: number;
};

export type AuditLine = {
  seq: number;
  at: string;
  actorName: string;
  action: string;
  subject: AuditSubject;
  detail: Record<string, unknown>;
};
