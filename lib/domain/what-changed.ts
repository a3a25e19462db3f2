import type { PromiseState } from './promises/promise';
import { type Day, dayInLondon } from './day';
import type { EvidenceStrength, EvidenceType, Provenance } from './evidence/evidence';
import { type AssessmentWritten, newestOfEach, replacementIn } from './recommendations/assessment-record';
import type { AssuranceLevel, Finding, ForceWord } from './recommendations/dials';

/*
 * What changed since a day, as a reader outside the office may know it: no names of staff, no notes of the office.
 */

/** What was recorded of a part up to a moment; null where nothing was. */
export type Dials = {
  force: ForceWord | null;
  found: { finding: Finding; assurance: AssuranceLevel } | null;
  /** What replaced the part. */
  supersededBy: string | null;
};

export type AssessmentChange = {
  recommendationRef: string;
  requirementRef: string;
  text: string;
  before: Dials;
  after: Dials;
  /** The reasons given since the day, of what holds now: one for each dial that was recorded. */
  reasons: string[];
  /** The newest day on which something of it took effect. */
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
  /** The part is null where nobody has confirmed its wording: then it is not told. */
  requirements: { recommendationRef: string; requirementRef: string | null }[];
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

type Recorded = AssessmentWritten & { recordedAt: Date };

/** What the dials were before a day and are now, and why. Null when nothing was recorded on that day or later. */
export function changeOfDials(
  newestFirst: readonly Recorded[],
  since: Day,
): Pick<AssessmentChange, 'before' | 'after' | 'reasons' | 'effectiveOn'> | null {
  const recent = newestFirst.filter(({ recordedAt }) => dayInLondon(recordedAt) >= since);
  const newest = newestOfEach(newestFirst);
  const holding = recent.filter((entry) => Object.values(newest).includes(entry));
  const [last] = holding
    .map(({ effectiveOn }) => effectiveOn)
    .sort()
    .reverse();
  if (last === undefined) return null;
  return {
    before: toDials(newestFirst.slice(recent.length)),
    after: toDials(newestFirst),
    reasons: [...new Set(holding.map(({ reason }) => reason))],
    effectiveOn: last,
  };
}

function toDials(newestFirst: readonly Recorded[]): Dials {
  const { force, found, superseded } = newestOfEach(newestFirst);
  const judged = found?.found;
  return {
    force: force?.force?.says ?? null,
    found: judged ? { finding: judged.finding, assurance: judged.assurance } : null,
    supersededBy: replacementIn(superseded)?.by ?? null,
  };
}

/** True when at least one of the dials moved. */
export function hasMoved({ before, after }: Pick<AssessmentChange, 'before' | 'after'>): boolean {
  return (
    before.force !== after.force ||
    before.found?.finding !== after.found?.finding ||
    before.found?.assurance !== after.found?.assurance ||
    before.supersededBy !== after.supersededBy
  );
}
