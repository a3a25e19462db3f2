import type { AssessmentRecord } from '../recommendations/assessment-record';
import type { RequirementRecord } from '../recommendations/requirement-record';
import type { PublicAssessment, PublicDials, PublicRequirement } from './snapshot';

/** What leaves the office of a requirement: never the reading of its coverage, nor who recorded or approved anything. */
export function pickRequirement(requirement: RequirementRecord): PublicRequirement {
  const { ref, text, addressedTo, confirmed, nextReviewOn, history } = requirement;
  return {
    ref,
    text,
    addressedTo,
    confirmed,
    nextReviewOn,
    ...pickDials(requirement),
    history: newestFirst(history).map(pickAssessment),
  };
}

/** What holds now of a part, each dial with its own reason and day. */
function pickDials({ force, found, superseded }: RequirementRecord): PublicDials {
  return {
    force: force && {
      says: force.says,
      revisedOn: force.revisedOn,
      reason: force.reason,
      effectiveOn: force.effectiveOn,
    },
    found: found && {
      finding: found.finding,
      assurance: found.assurance,
      reason: found.reason,
      effectiveOn: found.effectiveOn,
    },
    superseded: superseded && {
      by: superseded.by,
      link: superseded.link,
      reason: superseded.reason,
      effectiveOn: superseded.effectiveOn,
    },
  };
}

/** What leaves the office of one entry of the history. */
function pickAssessment({
  reason,
  effectiveOn,
  force,
  found,
  superseded,
}: AssessmentRecord): PublicAssessment {
  return {
    reason,
    effectiveOn,
    force: force && { says: force.says, revisedOn: force.revisedOn },
    found: found && { finding: found.finding, assurance: found.assurance },
    superseded:
      superseded === null || superseded === 'ended'
        ? superseded
        : { by: superseded.by, link: superseded.link },
  };
}

const newestFirst = (history: readonly AssessmentRecord[]): AssessmentRecord[] =>
  history.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
