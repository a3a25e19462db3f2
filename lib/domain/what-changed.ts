import type { PromiseState } from './promises/promise';
import { type Day, dayInLondon } from './day';
import type { EvidenceStrength, EvidenceType, Provenance } from './evidence/evidence';
import type { AssuranceLevel, Result, Status } from './recommendations/requirement';

/*
 * What changed since a day, as a reader outside the office may know it: no names of staff, no notes of the office.
 */

/** The three dials of one assessment. */
export type Dials = { status: Status; result: Result; assurance: AssuranceLevel };

export type AssessmentChange = {
  recommendationRef: string;
  requirementRef: string;
  text: string;
  /** Null when nobody had assessed the requirement before the day. */
  before: Dials | null;
  after: Dials;
  /** The reason of the newest assessment. */
  reason: string;
  effectiveOn: Day;
};

export type PromiseChange = {
  id: string;
  recommendationRef: string;
  promise: string;
  before: PromiseState;
  after: PromiseState;
  checkedOn: Day;
};

export type EvidenceAccepted = {
  id: string;
  title: string;
  summary: string | null;
  type: EvidenceType;
  strength: EvidenceStrength;
  provenance: Provenance;
  acceptedOn: Day;
  requirements: { recommendationRef: string; requirementRef: string }[];
};

export type Changes = {
  assessments: AssessmentChange[];
  promises: PromiseChange[];
  evidence: EvidenceAccepted[];
};

/**
 * The last thing recorded before `since` and the newest one; null when nothing was recorded on that day or later.
 * What stood in between is left out: a reader wants to know what is different, not how it came about.
 */
export function netChange<T extends { recordedAt: Date }>(
  newestFirst: readonly T[],
  since: Day,
): { before: T | null; after: T } | null {
  const recent = newestFirst.filter(({ recordedAt }) => dayInLondon(recordedAt) >= since);
  const [after] = recent;
  return after ? { before: newestFirst[recent.length] ?? null, after } : null;
}

/** True when at least one of the three dials moved. */
export function hasMoved({ before, after }: Pick<AssessmentChange, 'before' | 'after'>): boolean {
  return (
    before === null ||
    before.status !== after.status ||
    before.result !== after.result ||
    before.assurance !== after.assurance
  );
}
