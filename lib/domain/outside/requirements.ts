import type { AssessmentRecord } from '../recommendations/assessment-record';
import type { RequirementRecord } from '../recommendations/requirement-record';
import type { PublicAssessment, PublicRequirement } from './snapshot';

/** What leaves the office of a requirement: never the reading of its coverage, nor who recorded or approved anything. */
export function pickRequirement(requirement: RequirementRecord): PublicRequirement {
  const { ref, text, addressedTo, confirmed, nextReviewOn, current, history } = requirement;
  return {
    ref,
    text,
    addressedTo,
    confirmed,
    nextReviewOn,
    current: current && pickAssessment(current),
    history: newestFirst(history).map(pickAssessment),
  };
}

/** What leaves the office of an assessment. */
function pickAssessment(assessment: AssessmentRecord): PublicAssessment {
  const { status, result, assurance, reason, effectiveOn, supersededBy } = assessment;
  return { status, result, assurance, reason, effectiveOn, supersededBy };
}

const newestFirst = (history: readonly AssessmentRecord[]): AssessmentRecord[] =>
  history.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
